import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { actOnLoansBatch } from '#/api/generated/sdk.gen.ts';
import type { BatchBody, BatchResult, LoanRow } from '#/api/generated/types.gen.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import type { Batch } from './batch-bar.tsx';
import { type BatchDraft, blankDraft, bodyOf, fieldsOf } from './batch-draft.ts';
import { BatchFields } from './batch-fields.tsx';
import { BatchPreview } from './batch-preview.tsx';
import { BatchResults } from './batch-results.tsx';
import { type BatchRow, isRefused, portionsOf, useBatchRun } from './use-batch-run.ts';

type Props = { batch: Batch; onClose: () => void; onDone: () => void };

/** One step on many loans: what would come of each, then what came, and all of it taken back where that is wanted. */
export default function BatchDialog({ batch, onClose, onDone }: Props) {
  const { t } = useLingui();
  const form = useForm<BatchDraft>({ initialValues: blankDraft() });
  const [loans, setLoans] = useState(batch.loans);
  const { run, start, resume, undo, forget } = useBatchRun();
  const [before, setBefore] = useState<BatchRow[]>([]);
  const [hasRun, setHasRun] = useState(false);
  const close = () => {
    onClose();
    if (hasRun) onDone();
  };
  const retry = () => {
    if (!run) return;
    const refused = run.rows.filter(isRefused).map(({ loan }) => loan);
    const rest = run.rows.filter((row) => !isRefused(row));
    if (run.action === 'undo' && batch.key !== 'undo') void start('undo', {}, refused, rest);
    else {
      setLoans(refused);
      setBefore(rest);
      forget();
    }
  };
  return (
    <Modal
      opened
      onClose={close}
      closeOnClickOutside={!run?.isRunning}
      centered
      size="xl"
      title={batch.label}
      closeButtonProps={{ 'aria-label': t`Grįžti` }}
    >
      {run ? (
        <BatchResults
          key={String(run.isRunning)}
          run={run}
          onUndo={() => void undo(run)}
          onResume={() => void resume(run)}
          onRetry={retry}
          onClose={close}
        />
      ) : (
        <Ask
          batch={batch}
          loans={loans}
          form={form}
          onClose={close}
          onTake={(body, wanted) => {
            setHasRun(true);
            void start(batch.key, body, wanted, before);
          }}
        />
      )}
    </Modal>
  );
}

type AskProps = {
  batch: Batch;
  loans: LoanRow[];
  form: ReturnType<typeof useForm<BatchDraft>>;
  onTake: (body: BatchBody, loans: LoanRow[]) => void;
  onClose: () => void;
};

function Ask({ batch: { key, label, consequence }, loans, form, onTake, onClose }: AskProps) {
  const fields = fieldsOf(key, loans);
  const body = bodyOf(form.values, fields);
  const [asked] = useDebouncedValue(body && JSON.stringify(body), 250);
  const { data, error, isPlaceholderData } = useDryRun(key, loans, asked);
  const [choices, setChoices] = useState<ReadonlyMap<number, boolean>>(new Map());
  const results = data ?? [];
  const isWanted = (id: number) => choices.get(id) ?? !results.some((result) => result.id === id && result.problem);
  const wanted = loans.filter(({ id }) => isWanted(id));
  const hasField = fields.due_on || fields.library || fields.closing;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (body && wanted.length > 0) onTake(body, wanted);
      }}
    >
      <Stack gap="md">
        {consequence && <Text size="sm">{consequence}</Text>}
        <BatchFields action={key} fields={fields} form={form} />
        <FormProblem error={error} />
        {data && (
          <BatchPreview
            loans={loans}
            results={results}
            isOld={isPlaceholderData}
            isWanted={isWanted}
            onChange={(id, is) => setChoices(new Map(choices).set(id, is))}
          />
        )}
        <Group gap="sm">
          <Button type="submit" disabled={!body || wanted.length === 0} data-autofocus={!hasField || undefined}>
            {label} ({wanted.length})
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Grįžti</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What the step would come to with this body, asked anew whenever it changes. */
const useDryRun = (action: Batch['key'], loans: LoanRow[], body: string | undefined) =>
  useQuery({
    queryKey: ['batch-dry-run', action, loans.map(({ id }) => id), body],
    queryFn: async () => {
      const results: BatchResult[] = [];
      for (const ids of portionsOf(loans.map(({ id }) => id))) {
        const { data } = await actOnLoansBatch({ body: { action, ids, body: JSON.parse(body ?? '{}') as BatchBody, dry_run: true } });
        results.push(...data.results);
      }
      return results;
    },
    enabled: body !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
