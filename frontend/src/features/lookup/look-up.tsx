import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { IconWorldSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { lookTitlesUpOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { FoundTitle } from '#/api/generated/types.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { useSession } from '#/app/session.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { type AskedDraft, askedOf } from './asked.ts';
import { AskedForm } from './asked-form.tsx';
import { Found, holderNames } from './found.tsx';

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
        <Search of={of} onPick={pick} />
      </Modal>
    </Paper>
  );
}

/** The question, begun with what the request says already; it is asked when somebody says so. */
function Search({ of, onPick }: Props) {
  const [asked, setAsked] = useState<AskedDraft>();
  const { data, error, isFetching, refetch } = useQuery({
    ...lookTitlesUpOptions({ query: asked && askedOf(asked) }),
    enabled: asked !== undefined,
    retry: false,
    staleTime: 5 * 60_000,
  });
  const ask = (draft: AskedDraft) => (asked && JSON.stringify(asked) === JSON.stringify(draft) ? void refetch() : setAsked(draft));
  return (
    <Stack gap="md">
      <AskedForm initial={of} error={error} isAsking={isFetching} onAsk={ask} />
      {error && !hasStatus(error, 422) && <FormProblem error={error} />}
      {asked &&
        !error &&
        (data && !isFetching && data.targets.length === 0 ? <NoTargets /> : <Found found={data} isAsking={isFetching} onPick={onPick} />)}
    </Stack>
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
