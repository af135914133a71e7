import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { messageFor } from '#/api/field-errors.ts';
import type { Import } from '#/api/generated/types.gen.ts';
import classes from './import-progress.module.css';

type Props = { of: Import; children: ReactNode };

/** The three steps of an import, how far it is in them, and what comes next. */
export function ImportProgress({ of: current, children }: Props) {
  const { t } = useLingui();
  const steps = [t`Failas`, t`Patikra`, t`Įrašymas`];
  const at = stepOf(current);
  return (
    <Paper p="md" mb="md">
      <ol className={classes.steps} aria-label={t`Importo eiga`}>
        {steps.map((step, index) => (
          <li
            key={step}
            className={classes.step}
            data-state={index < at ? 'done' : index === at ? 'now' : 'next'}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className={classes.bar} aria-hidden>
              <span className={classes.filled} style={{ width: `${index === at ? shareOf(current) : index < at ? 100 : 0}%` }} />
            </span>
            {step}
          </li>
        ))}
      </ol>
      <Text mt="sm" role="status">
        <Sentence of={current} />
      </Text>
      <div className={classes.actions}>{children}</div>
    </Paper>
  );
}

/** The step it is in; all three are behind when it is written. */
function stepOf({ status, phase }: Import) {
  if (status === 'done') return 3;
  return phase === 'commit' ? 2 : 1;
}

function shareOf({ status, n_done, n_total }: Import) {
  if (status === 'checked') return 100;
  return n_total ? Math.round((100 * n_done) / n_total) : 0;
}

function Sentence({ of: { status, phase, n_done, n_total, counts, error_code } }: { of: Import }) {
  const { created, changed, refused } = counts;
  switch (status) {
    case 'queued':
      return <Trans>Failas laukia eilės. Puslapį galite palikti: darbas tęsis, o rezultatas liks čia.</Trans>;
    case 'running':
      return phase === 'commit' ? (
        <Trans>
          Įrašoma: {n_done} iš {n_total ?? '…'} eilučių. Puslapį galite palikti: darbas tęsis.
        </Trans>
      ) : (
        <Trans>
          Tikrinama: {n_done} iš {n_total ?? '…'} eilučių. Puslapį galite palikti: darbas tęsis.
        </Trans>
      );
    case 'checked':
      return created + changed === 0 ? (
        <>
          <Trans>Patikrinta: failas nieko nekeičia.</Trans> <Refused n={refused} />
        </>
      ) : (
        <>
          <Trans>Patikrinta, dar nieko neįrašyta.</Trans> <Refused n={refused} />
        </>
      );
    case 'done':
      return (
        <Trans>
          Įrašyta: sukurta {created}, pakeista {changed}.
        </Trans>
      );
    case 'failed':
      return (
        <>
          <Trans>Failo apdoroti nepavyko, nieko neįrašyta.</Trans> {error_code && messageFor({ code: error_code })}
        </>
      );
    case 'cancelled':
      return phase === 'commit' ? <Trans>Atšaukta. Kas jau buvo įrašyta, liko.</Trans> : <Trans>Atšaukta, nieko neįrašyta.</Trans>;
  }
}

/** What to do about the rows that will not be written. */
function Refused({ n }: { n: number }) {
  if (n === 0) return null;
  return (
    <Plural
      value={n}
      one="# eilutė atmesta: ji nebus įrašyta, pataisykite ją faile ir įkelkite dar kartą."
      few="# eilutės atmestos: jos nebus įrašytos, pataisykite jas faile ir įkelkite dar kartą."
      many="# eilutės atmesta: ji nebus įrašyta, pataisykite ją faile ir įkelkite dar kartą."
      other="# eilučių atmesta: jos nebus įrašytos, pataisykite jas faile ir įkelkite dar kartą."
    />
  );
}
