import { Trans } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { ParameterCard, ChangePreview as Preview } from '#/api/generated/types.gen.ts';
import type { ChangeDraft } from './change-draft.ts';
import classes from './parameters.module.css';
import { ValueText } from './value-text.tsx';
import { EFFECT } from './vocabulary.ts';

type Props = { parameter: ParameterCard; preview: Preview; draft: ChangeDraft };

/** What a change would do, in numbers, before anybody decides it. */
export function ChangePreview({ parameter, preview, draft: { to_on, branch, reason } }: Props) {
  const { from_on } = preview;
  return (
    <section aria-live="polite" className={classes.preview}>
      <p className={classes.big}>
        <ValueText parameter={parameter} value={preview.instead_of} /> <span aria-hidden>→</span>{' '}
        <ValueText parameter={parameter} value={preview.value} />
      </p>
      <p className={classes.about}>
        {to_on ? (
          <Trans>
            Nuo {from_on} iki {to_on}
          </Trans>
        ) : (
          <Trans>Nuo {from_on}</Trans>
        )}
        {branch && <> · {branch.name}</>} · {reason}
      </p>
      <ul className={classes.effects}>
        {preview.effects.map(({ kind, n }) => (
          <li key={kind} data-none={n === 0 || undefined} data-warning={(n > 0 && isWarning(kind)) || undefined}>
            {EFFECT[kind](n)}
          </li>
        ))}
        {preview.effects.length === 0 && (
          <li>
            <Trans>Galios viskam, kas bus daroma nuo tos dienos; kas jau padaryta, nesikeičia.</Trans>
          </li>
        )}
        {preview.replaces_id !== null && (
          <li>
            <Trans>Pakeis ankstesnį tos pačios dienos sprendimą; istorijoje liks abu.</Trans>
          </li>
        )}
      </ul>
      {preview.needs_approval && (
        <Alert color="yellow" icon={<IconUsers size={18} aria-hidden />}>
          <Trans>Įsigalios, kai patvirtins kitas žmogus; iki tol galioja dabartinė reikšmė.</Trans>
        </Alert>
      )}
    </section>
  );
}

const isWarning = (kind: Preview['effects'][number]['kind']) => ['loans_would_be_late', 'due_days_fall_on_closed_days'].includes(kind);
