import { Trans, useLingui } from '@lingui/react/macro';
import type { Deputy } from '#/api/generated/types.gen.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import { STATE } from './vocabulary.ts';

/** Where it stands; what waits for a second administrator is said first. */
export function DeputyStanding({ deputy: { state, waits_for_approval } }: { deputy: Deputy }) {
  const { i18n } = useLingui();
  if (waits_for_approval)
    return (
      <StateDot tone="yellow">
        <Trans>Laukia patvirtinimo</Trans>
      </StateDot>
    );
  return <StateDot tone={STATE[state].tone}>{i18n._(STATE[state].label)}</StateDot>;
}
