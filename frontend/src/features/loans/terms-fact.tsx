import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import type { DueBy, LoanTerms } from '#/api/generated/types.gen.ts';
import { formatMoney } from '#/app/i18n.ts';
import { InnerLink } from '#/ui/inner-link.tsx';

const DUE_BY: Record<DueBy, MessageDescriptor> = {
  agreement: msg`terminas pagal sutartį`,
  parameter: msg`terminas pagal bendrus parametrus`,
  hand: msg`terminas įrašytas ranka`,
};

/** Under which terms we lend it, and from where each came. */
export function TermsFact({ terms: { agreement, loan_days, n_renewals, page_cents, due_by, is_exception } }: { terms: LoanTerms }) {
  const { i18n } = useLingui();
  return (
    <>
      {agreement ? (
        <Trans>
          <Anchor size="sm" renderRoot={(props) => <InnerLink {...props} href={`/agreements/${agreement.id}`} />}>
            {agreement.number}
          </Anchor>
          , {agreement.version} redakcija
        </Trans>
      ) : (
        <Trans>bendri parametrai</Trans>
      )}
      <Text component="span" size="sm" c="dimmed" display="block">
        <Trans>
          {loan_days} d., pratęsimai: {n_renewals}
        </Trans>
        {due_by && `; ${i18n._(DUE_BY[due_by])}`}
        {page_cents !== null && (
          <>
            {'; '}
            <Trans>kopijos puslapis {formatMoney(page_cents)}</Trans>
          </>
        )}
        {is_exception && (
          <>
            {'; '}
            <Trans>priimta išimties tvarka</Trans>
          </>
        )}
      </Text>
    </>
  );
}
