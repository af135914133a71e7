import { Trans, useLingui } from '@lingui/react/macro';
import { Button, type ButtonProps } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import {
  disableAccountMutation,
  enableAccountMutation,
  getAccountQueryKey,
  inviteAccountMutation,
  listAccountsQueryKey,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Account } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import { keepLink } from './invitation-link.tsx';

/** Shuts an account, where the server offers it. */
export function DisableAccount({ account, ...look }: { account: Account } & ButtonProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const disable = useChange({
    ...disableAccountMutation(),
    onSuccess: (changed) => {
      queries.setQueryData(getAccountQueryKey({ path: { id: changed.id } }), changed);
      return queries.invalidateQueries({ queryKey: listAccountsQueryKey() });
    },
  });
  if (!account.actions.some(({ key }) => key === 'disable')) return null;
  return (
    <ConfirmButton
      {...look}
      label={t`Išjungti paskyrą`}
      consequence={t`${account.name} iš karto nebegalės dirbti: visos sesijos baigsis. Paskyrą bus galima vėl įjungti.`}
      change={disable}
      input={{ path: { id: account.id }, body: {} }}
    />
  );
}

/** The steps that the server offers on an account, to this person now. */
export function PersonActions({ account }: { account: Account }) {
  const queries = useQueryClient();
  const show = (changed: Account) => queries.setQueryData(getAccountQueryKey({ path: { id: changed.id } }), changed);
  const tell = (error: unknown) =>
    notifications.show({ title: problemTitle(error), message: problemDetail(error), color: 'red', autoClose: false });
  const invite = useChange({
    ...inviteAccountMutation(),
    onSuccess: (invited) => {
      show(invited.account);
      keepLink(queries, invited);
    },
    onError: tell,
  });
  const enable = useChange({ ...enableAccountMutation(), onSuccess: show, onError: tell });
  const input = { path: { id: account.id }, body: {} };
  const offers = (key: string) => account.actions.some((action) => action.key === key);

  return (
    <>
      <DisableAccount account={account} />
      {offers('enable') && (
        <Button variant="default" loading={enable.isPending} onClick={() => enable.mutate(input)}>
          <Trans>Įjungti paskyrą</Trans>
        </Button>
      )}
      {offers('invite') && (
        <Button variant="default" loading={invite.isPending} onClick={() => invite.mutate(input)}>
          <Trans>Nauja kvietimo nuoroda</Trans>
        </Button>
      )}
    </>
  );
}
