import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DecisionView, ParameterRow } from '#/api/generated/types.gen.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import { DecisionActions } from './decision-actions.tsx';
import classes from './parameters.module.css';
import { ValueText } from './value-text.tsx';
import { STATUS } from './vocabulary.ts';

type Props = { decision: DecisionView; parameter: ParameterRow; isNamed?: boolean };

/** One decision: the value and its days, who and why, and what can be done to it. */
export function DecisionItem({ decision, parameter, isNamed }: Props) {
  const { i18n } = useLingui();
  const { label, tone } = STATUS[decision.status];
  return (
    <li className={classes.decision} data-ended={['rejected', 'withdrawn', 'replaced'].includes(decision.status) || undefined}>
      <div className={classes.said}>
        {isNamed && (
          <Anchor size="sm" fw={550} renderRoot={(props) => <Link to="/parameters/$key" params={{ key: decision.key }} {...props} />}>
            {decision.name}
          </Anchor>
        )}
        <div className={classes.change}>
          {decision.instead_of !== undefined && (
            <>
              <ValueText parameter={parameter} value={decision.instead_of} /> <span aria-hidden>→</span>{' '}
            </>
          )}
          <strong>
            {decision.branch && decision.value === null ? (
              <Trans>kaip visa biblioteka</Trans>
            ) : (
              <ValueText parameter={parameter} value={decision.value} />
            )}
          </strong>
        </div>
        <div className={classes.about}>
          <Days decision={decision} />
          {decision.branch && <> · {decision.branch.name}</>} · {decision.reason}
        </div>
        <div className={classes.about}>
          <Who decision={decision} />
        </div>
      </div>
      <Group gap="sm" className={classes.state}>
        {!isNamed && <StateDot tone={tone}>{i18n._(label)}</StateDot>}
        <DecisionActions decision={decision} />
      </Group>
    </li>
  );
}

const Days = ({ decision: { from_on, to_on } }: { decision: DecisionView }) => (
  <span className="numeric">
    {to_on ? (
      <Trans>
        nuo {from_on} iki {to_on}
      </Trans>
    ) : (
      <Trans>nuo {from_on}</Trans>
    )}
  </span>
);

/** Who decided, who approved, who ended it, each with the moment. */
function Who({ decision }: { decision: DecisionView }) {
  const { t } = useLingui();
  const system = t`sistema`;
  const decided = decision.decided_by?.name ?? system;
  const at = formatDateTime(decision.decided_at);
  const isProposal = decision.status === 'proposed' || decision.approved_at || decision.status === 'rejected';
  const ended = decision.ended_by?.name ?? system;
  return (
    <span className="numeric">
      {isProposal ? (
        <Trans>
          Pasiūlė {decided}, {at}
        </Trans>
      ) : (
        <Trans>
          Nusprendė {decided}, {at}
        </Trans>
      )}
      {decision.approved_by && (
        <>
          {' · '}
          <Trans>
            patvirtino {decision.approved_by.name}, {formatDateTime(decision.approved_at)}
          </Trans>
        </>
      )}
      {decision.ended_reason && (
        <>
          {' · '}
          <Trans>
            {ended}, {formatDateTime(decision.ended_at)}: {decision.ended_reason}
          </Trans>
        </>
      )}
    </span>
  );
}
