import { Trans, useLingui } from '@lingui/react/macro';
import type { SubscriberRow } from '#/api/generated/types.gen.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import { STATUS } from './vocabulary.ts';

/** How a registration stands; one whose year is over says so. */
export function SubscriberState({ subscriber: { status, is_over } }: { subscriber: Pick<SubscriberRow, 'status' | 'is_over'> }) {
  const { i18n } = useLingui();
  if (is_over)
    return (
      <StateDot tone="yellow">
        <Trans>Metai baigėsi</Trans>
      </StateDot>
    );
  return <StateDot tone={STATUS[status].tone}>{i18n._(STATUS[status].label)}</StateDot>;
}
