import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import {
  approveRoleRequestMutation,
  declineRoleRequestMutation,
  getAccountQueryKey,
  listRoleRequestsOptions,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Account, RoleRequest } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { formatDate } from '#/app/i18n.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import classes from './people.module.css';
import { SCOPE } from './vocabulary.ts';

/** Roles of one person that wait for the word of a second administrator. */
export function RoleRequests({ requests }: { requests: RoleRequest[] }) {
  if (requests.length === 0) return null;
  return (
    <ul className={classes.assignments}>
      {requests.map((request) => (
        <RequestItem key={request.id} request={request} />
      ))}
    </ul>
  );
}

function RequestItem({ request: { id, account, role, scope, asked_by, asked_at, actions } }: { request: RoleRequest }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const onSuccess = (changed: Account) => queries.setQueryData(getAccountQueryKey({ path: { id: account.id } }), changed);
  const onError = (error: unknown) =>
    notifications.show({ title: problemTitle(error), message: problemDetail(error), color: 'red', autoClose: false });
  const approve = useChange({ ...approveRoleRequestMutation(), onSuccess, onError });
  const decline = useChange({ ...declineRoleRequestMutation(), onSuccess });
  const input = { path: { id: account.id, request_id: id }, body: {} };
  const offers = (key: string) => actions.some((action) => action.key === key);
  return (
    <li className={classes.assignment}>
      <div>
        <Text fw={550}>{role.name}</Text>
        <Text size="sm" c="dimmed">
          {i18n._(SCOPE[scope])} · <Trans>laukia antro administratoriaus patvirtinimo</Trans>
        </Text>
        <Text size="sm" c="dimmed" className="numeric">
          <Trans>
            Paprašė {asked_by.name}, {formatDate(asked_at)}
          </Trans>
        </Text>
      </div>
      <Group gap="xs">
        {offers('approve') && (
          <Button size="xs" loading={approve.isPending} onClick={() => approve.mutate(input)}>
            <Trans>Patvirtinti</Trans>
          </Button>
        )}
        {offers('decline') && (
          <ConfirmButton
            size="xs"
            label={t`Atmesti prašymą`}
            consequence={t`${account.name} rolės „${role.name}“ negaus. Prašyti bus galima vėl.`}
            change={decline}
            input={input}
          />
        )}
      </Group>
    </li>
  );
}

/** Whose roles wait, on the list of people. */
export function WaitingRequests() {
  const { data } = useQuery(listRoleRequestsOptions());
  if (!data?.items.length) return null;
  return (
    <Alert color="yellow" variant="light" mb="sm" className="no-print" title={<Trans>Administratoriaus teisės laukia patvirtinimo</Trans>}>
      {data.items.map(({ id, account, role }) => (
        <div key={id}>
          <Link to="/people/$personId" params={{ personId: account.id }} className={classes.name}>
            {account.name}
          </Link>{' '}
          – {role.name}
        </div>
      ))}
    </Alert>
  );
}
