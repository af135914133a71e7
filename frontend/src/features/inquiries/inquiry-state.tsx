import { Trans, useLingui } from '@lingui/react/macro';
import type { InquiryStatus } from '#/api/generated/types.gen.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import { STATUS } from './vocabulary.ts';

/** Where an inquiry stands; late where its day is over. */
export function InquiryState({ status, isLate }: { status: InquiryStatus; isLate?: boolean }) {
  const { i18n } = useLingui();
  const word = i18n._(STATUS[status].label);
  return <StateDot tone={isLate ? 'red' : STATUS[status].tone}>{isLate ? <Trans>{word}, vėluoja</Trans> : word}</StateDot>;
}
