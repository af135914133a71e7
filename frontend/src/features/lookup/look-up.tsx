import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { IconWorldSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { lookTitlesUpOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { FoundTitle } from '#/api/generated/types.gen.ts';
import { useSession } from '#/app/session.ts';
import { NothingFound } from '#/ui/states.tsx';
import type { AskedDraft } from './asked.ts';
import { Asking } from './asking.tsx';
import { holderNames } from './found.tsx';

type Props = { of: AskedDraft; onPick: (title: FoundTitle) => void };

/** Beside a request: who else has the title, and its description with one click. */
export function LookUp({ of, onPick }: Props) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<FoundTitle>();
  const pick = (title: FoundTitle) => {
    onPick(title);
    setPicked(title);
    setOpen(false);
  };
  return (
    <Paper p="lg" component="section" aria-labelledby="elsewhere">
      <Title order={2} id="elsewhere" mb="sm">
        <Trans>Kitos bibliotekos</Trans>
      </Title>
      <Stack gap="sm" align="start">
        <Text size="sm" c={picked ? undefined : 'dimmed'} role="status">
          {picked ? (
            <Trans>
              Aprašas įrašytas. „{picked.title}“ turi: {holderNames(picked).join(', ')}.
            </Trans>
          ) : (
            <Trans>Radus leidinį kitos bibliotekos kataloge, aprašo rašyti nereikia.</Trans>
          )}
        </Text>
        <Button size="xs" variant="default" leftSection={<IconWorldSearch size={15} aria-hidden />} onClick={() => setOpen(true)}>
          <Trans>Ieškoti kitose bibliotekose</Trans>
        </Button>
      </Stack>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="xl"
        title={t`Ieškoti kitose bibliotekose`}
        closeButtonProps={{ 'aria-label': t`Grįžti` }}
      >
        <Asking initial={of} optionsOf={(query) => lookTitlesUpOptions({ query })} onPick={pick} nobody={<NoTargets />} />
      </Modal>
    </Paper>
  );
}

function NoTargets() {
  const { may } = useSession();
  return (
    <NothingFound title={<Trans>Nėra kur ieškoti</Trans>}>
      {may('parameters:manage') ? (
        <>
          <Trans>Dar neįrašytas nė vienas kitos bibliotekos katalogas.</Trans>{' '}
          <Anchor size="sm" renderRoot={(props) => <Link to="/lookup/new" {...props} />}>
            <Trans>Įrašyti katalogą</Trans>
          </Anchor>
        </>
      ) : (
        <Trans>Kitų bibliotekų katalogus įrašo administratorius.</Trans>
      )}
    </NothingFound>
  );
}
