import { Trans, useLingui } from '@lingui/react/macro';
import type { AgreementRow } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import { STATUS } from './vocabulary.ts';

type Props = { agreement: Pick<AgreementRow, 'status' | 'is_expiring' | 'ended_by' | 'until_on'> };

/** How an agreement stands; one that is over soon says when. */
export function AgreementState({ agreement: { status, is_expiring, ended_by, until_on } }: Props) {
  const { i18n } = useLingui();
  if (status === 'in_force' && ended_by)
    return (
      <StateDot tone="yellow">
        <Trans>Nutraukiama {formatDate(until_on)}</Trans>
      </StateDot>
    );
  if (is_expiring)
    return (
      <StateDot tone="yellow">
        <Trans>Baigiasi {formatDate(until_on)}</Trans>
      </StateDot>
    );
  return <StateDot tone={STATUS[status].tone}>{i18n._(STATUS[status].label)}</StateDot>;
}
