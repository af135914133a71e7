import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Paper, Text } from '@mantine/core';
import { useChange } from '#/api/change.ts';
import { declineLoanWishMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Loan } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { ReasonButton } from '#/ui/reason-button.tsx';
import { useShowLoan } from './use-show-loan.ts';

/** The reader wishes to keep it longer. Granting is the step that asks the lender; here it is only declined. */
export function ReaderWish({ loan: { id, wish } }: { loan: Loan }) {
  const { t } = useLingui();
  const { may } = useSession();
  const show = useShowLoan();
  const decline = useChange({ ...declineLoanWishMutation(), onSuccess: show });
  if (wish?.state !== 'waiting') return null;
  const until = formatDate(wish.due_on);
  return (
    <Paper p="md" mb="md" component="section" aria-label={t`Skaitytojo prašymas`} className="no-print">
      <Group justify="space-between">
        <Text>
          <Trans>Skaitytojas prašo palikti ilgiau nei iki {until}: paprašykite bibliotekos pratęsti arba atsakykite neigiamai.</Trans>
        </Text>
        {may('loans:circulate') && (
          <ReasonButton
            label={t`Nepratęsti`}
            consequence={<Trans>Priežastį skaitytojas matys savo užsakymo puslapyje.</Trans>}
            change={decline}
            inputOf={(reason) => ({ path: { id }, body: { reason } })}
          />
        )}
      </Group>
    </Paper>
  );
}
