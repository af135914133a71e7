import { Trans, useLingui } from '@lingui/react/macro';
import { useChange } from '#/api/change.ts';
import { sendNewLoanLinkMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Loan } from '#/api/generated/types.gen.ts';
import { useSession } from '#/app/session.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import { useShowLoan } from './use-show-loan.ts';

/** The link by which a library answers has run out, or went astray: another letter with another link. */
export function NewLink({ loan: { id, side, library, new_link } }: { loan: Loan }) {
  const { t } = useLingui();
  const { may } = useSession();
  const show = useShowLoan();
  const send = useChange({ ...sendNewLoanLinkMutation(), onSuccess: show });
  const isMine = may(side === 'lending' ? 'loans:supply' : 'loans:request');
  if (!library || new_link?.outcome !== 'queued' || !isMine) return null;
  const to = new_link.to;
  const name = library.name;
  return (
    <ConfirmButton
      variant="default"
      color={undefined}
      label={t`Siųsti naują nuorodą`}
      consequence={
        <Trans>
          Bibliotekai „{name}“ ({to}) dar kartą bus išsiųstas laiškas su nauja nuoroda atsakyti. Ankstesnės nuorodos nustos galioti.
        </Trans>
      }
      change={send}
      input={{ path: { id }, body: {} }}
    />
  );
}
