import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import { fieldErrors } from '#/api/field-errors.ts';
import { actOnLoansBatchMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { BatchAction, BatchResult, LoanRow, SentBy } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { DayField } from '#/ui/day-field.tsx';
import { FormProblem } from '#/ui/form-problem.tsx';
import type { Batch } from './batch-bar.tsx';
import classes from './batch-dialog.module.css';
import { SENT_BY } from './life-words.ts';
import { LoanStatus } from './loan-status.tsx';
import { optionsOf } from './vocabulary.ts';

type Props = { batch: Batch; onClose: () => void; onDone: () => void };
type Draft = { happened_on: string | null; due_on: string | null; sent_by: SentBy };

/** One step on many loans: asks once, then tells for each loan what came of it. */
export default function BatchDialog({ batch: { key, label, loans }, onClose, onDone }: Props) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const form = useForm<Draft>({ initialValues: { happened_on: today(), due_on: null, sent_by: 'email' } });
  const act = useChange({ ...actOnLoansBatchMutation(), onSuccess: () => refresh(queries, 'loan') });
  const asksDueDay =
    key === 'grant_renewal' ||
    key === 'recall' ||
    key === 'release_return' ||
    loans.some((loan) => loan.actions.some((action) => action.key === key && action.needs.includes('due_on')));
  const described: Partial<Record<BatchAction, string>> = {
    grant_renewal: t`Tuščia – kiekvienam pagal sąlygas`,
    release_return: t`Tuščia – diena lieka ta pati, o praėjusi keičiama pagal sąlygas`,
  };
  const asksWay = key === 'remind';
  const save = ({ happened_on, due_on, sent_by }: Draft) => {
    const body = { happened_on, ...(due_on && { due_on }), ...(asksWay && { sent_by }) };
    act.mutate({ body: { action: key, ids: loans.map(({ id }) => id), body } });
  };
  const close = () => {
    onClose();
    if (act.data) onDone();
  };
  return (
    <Modal opened onClose={close} centered size="lg" title={label} closeButtonProps={{ 'aria-label': t`Grįžti` }}>
      {act.data ? (
        <Results results={act.data.results} loans={loans} onClose={close} />
      ) : (
        <form noValidate onSubmit={form.onSubmit(save)}>
          <Stack gap="md">
            <Text size="sm" c="dimmed">
              <Plural value={loans.length} one="# užsakymui" few="# užsakymams" many="# užsakymo" other="# užsakymų" />
            </Text>
            <FormProblem error={act.error} />
            {asksDueDay && (
              <DayField
                label={t`Grąžinti iki`}
                description={described[key] ?? t`Įrašoma visiems pažymėtiems`}
                w={240}
                from={today()}
                data-autofocus
                {...form.getInputProps('due_on')}
              />
            )}
            {asksWay && (
              <Select
                label={t`Kaip priminta`}
                w={240}
                allowDeselect={false}
                data={optionsOf(SENT_BY, i18n)}
                {...form.getInputProps('sent_by')}
              />
            )}
            <DayField label={t`Kada tai įvyko`} clearable={false} w={180} to={today()} {...form.getInputProps('happened_on')} />
            <Group gap="sm">
              <Button type="submit" loading={act.isPending} data-autofocus={!asksDueDay || undefined}>
                {label}
              </Button>
              <Button variant="default" onClick={close}>
                <Trans>Grįžti</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

function Results({ results, loans, onClose }: { results: BatchResult[]; loans: LoanRow[]; onClose: () => void }) {
  const done = results.filter(({ problem }) => !problem).length;
  const rest = results.length - done;
  return (
    <Stack gap="md">
      <Text role="status">
        <Trans>
          Įrašyta: {done}, neįrašyta: {rest}
        </Trans>
      </Text>
      <table className={classes.results}>
        <tbody>
          {results.map((result) => {
            const loan = result.loan ?? loans.find(({ id }) => id === result.id);
            return (
              <tr key={result.id} data-refused={!!result.problem || undefined}>
                <th scope="row">{loan?.number}</th>
                <td>{loan?.title}</td>
                <td>{result.problem ? <Refusal problem={result.problem} /> : loan && <LoanStatus loan={loan} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Button variant="default" onClick={onClose} data-autofocus style={{ alignSelf: 'start' }}>
        <Trans>Užverti</Trans>
      </Button>
    </Stack>
  );
}

function Refusal({ problem }: { problem: NonNullable<BatchResult['problem']> }) {
  const faults = Object.values(fieldErrors(problem));
  return faults.length ? faults.join(' ') : problem.detail || problem.title;
}
