import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Text } from '@mantine/core';
import type { BatchResult, LoanRow } from '#/api/generated/types.gen.ts';
import classes from './batch-dialog.module.css';
import { DueOn } from './loan-cells.tsx';
import { LoanStatus } from './loan-status.tsx';
import { wordsOf } from './scan-result.ts';

type Props = {
  loans: LoanRow[];
  results: BatchResult[];
  isOld: boolean;
  isWanted: (id: number) => boolean;
  onChange: (id: number, isWanted: boolean) => void;
};

/** What would come of each loan, the refused first; each can be left out or tried all the same. */
export function BatchPreview({ loans, results, isOld, isWanted, onChange }: Props) {
  const { t } = useLingui();
  const resultOf = (id: number) => results.find((result) => result.id === id);
  const isRefused = ({ id }: LoanRow) => resultOf(id)?.problem !== undefined;
  const refused = loans.filter(isRefused);
  return (
    <>
      <Text size="sm" role="status">
        <Trans>Kas būtų įrašyta; dar niekas nepakeista.</Trans>{' '}
        {refused.length > 0 && (
          <strong>
            <Plural
              value={refused.length}
              one="# užsakymui šio žingsnio nebūtų, jis praleidžiamas."
              few="# užsakymams šio žingsnio nebūtų, jie praleidžiami."
              many="# užsakymo šio žingsnio nebūtų, jie praleidžiami."
              other="# užsakymų šio žingsnio nebūtų, jie praleidžiami."
            />
          </strong>
        )}
      </Text>
      <div className={classes.frame}>
        <table className={classes.results} data-old={isOld || undefined} aria-label={t`Kas būtų įrašyta`}>
          <tbody>
            {[...refused, ...loans.filter((loan) => !isRefused(loan))].map((loan) => {
              const result = resultOf(loan.id);
              return (
                <tr key={loan.id} data-refused={result?.problem ? true : undefined}>
                  <td>
                    <Checkbox
                      aria-label={t`Įrašyti: ${loan.number}`}
                      checked={isWanted(loan.id)}
                      onChange={(event) => onChange(loan.id, event.currentTarget.checked)}
                    />
                  </td>
                  <th scope="row">{loan.number}</th>
                  <td>{loan.title}</td>
                  <td data-result>
                    {result?.problem ? wordsOf(result.problem) : result?.loan && <LoanStatus loan={result.loan} />}
                    {result?.has_letter && (
                      <Text component="div" size="xs" c="dimmed">
                        <Trans>bus išsiųstas laiškas</Trans>
                      </Text>
                    )}
                  </td>
                  <td className="numeric">{result?.loan?.due_on && <DueOn loan={result.loan} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
