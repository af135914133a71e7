import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import { messageFor } from '#/api/field-errors.ts';
import { createItemsMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { BarcodeResult } from '#/api/generated/types.gen.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import classes from './catalogue.module.css';
import { commonOf, emptyItem, type ItemDraft } from './item-draft.ts';
import { ShelvingFields } from './item-fields.tsx';

type Props = { description: number; onClose: () => void };

/** Many items of one title: a scanner types a barcode a line. A wrong one stays to be put right, the others are entered. */
export function BarcodesDialog({ description, onClose }: Props) {
  const { t } = useLingui();
  const { user } = useSession();
  const queries = useQueryClient();
  const [scanned, setScanned] = useState('');
  const [results, setResults] = useState<BarcodeResult[]>([]);
  const form = useForm<ItemDraft>({ initialValues: emptyItem(user.library) });
  const barcodes = scanned.split('\n').filter((line) => line.trim());
  const create = useChange({
    ...createItemsMutation(),
    onSuccess: async ({ results: told }) => {
      setResults(told);
      setScanned(told.flatMap(({ barcode, item }) => (item ? [] : [barcode])).join('\n'));
      await refresh(queries, 'item');
    },
  });
  const n = barcodes.length;
  return (
    <Modal opened onClose={onClose} centered title={t`Skenuoti kelis egzempliorius`} closeButtonProps={{ 'aria-label': t`Grįžti` }}>
      <form
        noValidate
        onSubmit={form.onSubmit((draft) => create.mutate({ path: { id: description }, body: { barcodes, ...commonOf(draft) } }))}
      >
        <Stack gap="md">
          <FormProblem error={create.error} />
          <Textarea
            label={t`Brūkšniniai kodai, po vieną eilutėje`}
            data-autofocus
            autosize
            minRows={5}
            maxRows={12}
            spellCheck={false}
            value={scanned}
            onChange={(event) => setScanned(event.currentTarget.value)}
          />
          <Results of={results} />
          <ShelvingFields form={form} />
          <Group gap="sm">
            <Button type="submit" loading={create.isPending} disabled={n === 0}>
              <Plural
                value={n}
                one="Įrašyti # egzempliorių"
                few="Įrašyti # egzempliorius"
                many="Įrašyti # egzemplioriaus"
                other="Įrašyti # egzempliorių"
              />
            </Button>
            <Button variant="default" onClick={onClose}>
              <Trans>Baigti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Results({ of: results }: { of: BarcodeResult[] }) {
  if (results.length === 0) return null;
  return (
    <div role="status">
      <ul className={classes.results}>
        {results.map(({ barcode, item, errors }, index) => (
          <li key={index}>
            <StateDot tone={item ? 'pine' : 'red'}>
              {barcode || '—'} {item ? <Trans>įrašytas</Trans> : errors.map((fault) => messageFor(fault)).join('; ')}
            </StateDot>
          </li>
        ))}
      </ul>
      {results.some(({ item }) => !item) && (
        <Text size="xs" c="dimmed" mt={4}>
          <Trans>Neįrašyti kodai liko sąraše: pataisykite juos.</Trans>
        </Text>
      )}
    </div>
  );
}
