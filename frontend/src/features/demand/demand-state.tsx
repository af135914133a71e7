import { useLingui } from '@lingui/react/macro';
import type { DemandStatus } from '#/api/generated/types.gen.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import { STATUS } from './vocabulary.ts';

/** Where an entry stands. */
export function DemandState({ status }: { status: DemandStatus }) {
  const { i18n } = useLingui();
  return <StateDot tone={STATUS[status].tone}>{i18n._(STATUS[status].label)}</StateDot>;
}
