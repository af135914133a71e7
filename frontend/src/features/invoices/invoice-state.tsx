import { Trans, useLingui } from '@lingui/react/macro';
import type { InvoiceRow } from '#/api/generated/types.gen.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import { STATUS } from './vocabulary.ts';

/** Where an invoice stands, and whether it is late. */
export function InvoiceState({ of: { status, is_overdue } }: { of: Pick<InvoiceRow, 'status' | 'is_overdue'> }) {
  const { i18n } = useLingui();
  if (is_overdue)
    return (
      <StateDot tone="red">
        <Trans>Vėluoja apmokėti</Trans>
      </StateDot>
    );
  return <StateDot tone={STATUS[status].tone}>{i18n._(STATUS[status].label)}</StateDot>;
}
