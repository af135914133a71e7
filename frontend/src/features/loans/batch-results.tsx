import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CopyButton, Group, Progress, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { save } from '#/ui/csv.ts';
import classes from './batch-dialog.module.css';
import { DueOn } from './loan-cells.tsx';
import { LoanStatus } from './loan-status.tsx';
import { wordsOf } from './scan-result.ts';
import { type BatchRow, type BatchRun, isDone, isRefused, isUnsent } from './use-batch-run.ts';
import { STATUS } from './vocabulary.ts';

type Props = { run: BatchRun; onUndo: () => void; onResume: () => void; onRetry: () => void; onClose: () => void };

/** How far it is, then what came of each loan: what needs a look first. */
export function BatchResults({ run, onUndo, onResume, onRetry, onClose }: Props) {
  const { t } = useLingui();
  const { rows, isRunning, action } = run;
  const n = (is: (row: BatchRow) => boolean) => rows.filter(is).length;
  const [done, refused, unsent] = [n(isDone), n(isRefused), n(isUnsent)];
  const all = rows.length;
  const ordered = [...rows.filter((row) => !isDone(row)), ...rows.filter(isDone)];
  const cells = useCells();
  useHotkeys([['mod+Z', () => !isRunning && action !== 'undo' && done > 0 && onUndo()]]);
  if (isRunning) {
    const ready = done + refused;
    return (
      <Stack gap="md">
        <Text role="status">
          <Trans>
            Įrašoma: {ready} iš {all}
          </Trans>
        </Text>
        <Progress value={(100 * ready) / all} aria-label={t`Įrašoma`} />
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      <Text role="status">
        {action === 'undo' ? (
          <Trans>
            Atšaukta: {done}, neatšaukta: {refused + unsent}
          </Trans>
        ) : (
          <Trans>
            Įrašyta: {done}, neįrašyta: {refused + unsent}
          </Trans>
        )}
      </Text>
      <div className={classes.frame}>
        <table className={classes.results} aria-label={t`Kas įrašyta`}>
          <tbody>
            {ordered.map((row) => (
              <tr key={row.loan.id} data-refused={!isDone(row) || undefined}>
                <th scope="row">{row.loan.number}</th>
                <td>{row.loan.title}</td>
                <td data-result>{isDone(row) ? <LoanStatus loan={row.loan} /> : (row.unsent ?? wordsOf(row.result?.problem))}</td>
                <td className="numeric">{isDone(row) && row.loan.due_on && <DueOn loan={row.loan} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group gap="sm">
        <Button onClick={onClose} autoFocus>
          <Trans>Užverti</Trans>
        </Button>
        {unsent > 0 && (
          <Button variant="default" onClick={onResume}>
            <Trans>Siųsti neišsiųstus: {unsent}</Trans>
          </Button>
        )}
        {refused > 0 && (
          <Button variant="default" onClick={onRetry}>
            <Trans>Bandyti neįrašytus dar kartą: {refused}</Trans>
          </Button>
        )}
        {action !== 'undo' && done > 0 && (
          <Button variant="default" onClick={onUndo} aria-keyshortcuts="Control+Z">
            <Trans>Atšaukti įrašytus: {done}</Trans>
          </Button>
        )}
        <CopyButton value={ordered.map((row) => cells(row).join('\t')).join('\n')}>
          {({ copied, copy }) => (
            <Button variant="subtle" onClick={copy}>
              {copied ? <Trans>Nukopijuota</Trans> : <Trans>Kopijuoti</Trans>}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="subtle"
          onClick={() => save('uzsakymai.csv', [[t`Nr.`, t`Leidinys`, t`Biblioteka`, t`Rezultatas`, t`Terminas`], ...ordered.map(cells)])}
        >
          CSV
        </Button>
      </Group>
    </Stack>
  );
}

/** A row as text. */
function useCells() {
  const { i18n } = useLingui();
  return (row: BatchRow) => {
    const { number, title, library, status, due_on } = row.loan;
    const came = isDone(row) ? i18n._(STATUS[status].label) : (row.unsent ?? wordsOf(row.result?.problem));
    return [number, title, library?.name ?? '', came, due_on ?? ''];
  };
}
