import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Paper } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { fieldErrors } from '#/api/field-errors.ts';
import type { AgreementCampaignResult, AgreementCampaignResults } from '#/api/generated/types.gen.ts';
import small from '#/ui/small-table.module.css';
import { StateDot, type Tone } from '#/ui/state-dot.tsx';
import classes from './agreements.module.css';

/** What came of each library. */
export function CampaignResults({ results: { results, n_created, n_unchanged, n_refused } }: { results: AgreementCampaignResults }) {
  const { t } = useLingui();
  return (
    <>
      <Alert color="pine" role="status" title={t`Projektai parengti`}>
        <Plural
          value={n_created}
          one="Parengtas # projektas"
          few="Parengti # projektai"
          many="Parengta # projekto"
          other="Parengta # projektų"
        />
        {'; '}
        <Trans>
          jau buvo {n_unchanged}, nepavyko {n_refused}.
        </Trans>
      </Alert>
      <Paper p="lg">
        <table className={small.table} aria-label={t`Rezultatai`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Biblioteka</Trans>
              </th>
              <th scope="col">
                <Trans>Sutartis</Trans>
              </th>
              <th scope="col">
                <Trans>Rezultatas</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {results.map((result) => (
              <tr key={result.library_id}>
                <td>{result.library?.name ?? result.library_id}</td>
                <td>
                  {result.agreement ? (
                    <Link to="/agreements/$agreementId" params={{ agreementId: result.agreement.id }} className={classes.name}>
                      {result.agreement.number}
                    </Link>
                  ) : (
                    '—'
                  )}
                </td>
                <td>
                  <Outcome result={result} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Paper>
    </>
  );
}

const TONE: Record<AgreementCampaignResult['outcome'], Tone> = { created: 'pine', unchanged: 'gray', refused: 'red' };

function Outcome({ result: { outcome, problem } }: { result: AgreementCampaignResult }) {
  const { t } = useLingui();
  const why = Object.values(fieldErrors(problem))[0] ?? problem?.detail;
  const words = { created: t`parengta`, unchanged: t`jau buvo`, refused: why ?? t`nepavyko` };
  return <StateDot tone={TONE[outcome]}>{words[outcome]}</StateDot>;
}
