import { Trans } from '@lingui/react/macro';
import type { ProposalSummary } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { StateDot } from '#/ui/state-dot.tsx';

type Props = { proposal: Pick<ProposalSummary, 'withdrawn_on' | 'counts'> };

/** Whether the department has answered on everything of a list. */
export function ProposalState({ proposal: { withdrawn_on, counts } }: Props) {
  const nOpen = counts.n_rows - counts.n_accepted - counts.n_rejected;
  if (withdrawn_on)
    return (
      <StateDot tone="gray">
        <Trans>Atšauktas {formatDate(withdrawn_on)}</Trans>
      </StateDot>
    );
  if (nOpen > 0)
    return (
      <StateDot tone="violet">
        <Trans>Laukia sprendimo: {formatNumber(nOpen)}</Trans>
      </StateDot>
    );
  return (
    <StateDot tone="pine">
      <Trans>Dėl visų nuspręsta</Trans>
    </StateDot>
  );
}
