import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { deleteRoleMutation, listRolesOptions, updateRoleMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Role } from '#/api/generated/types.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import { ifMatch } from '#/ui/edit.ts';
import { Page } from '#/ui/page.tsx';
import { NotFoundState } from '#/ui/states.tsx';
import { type RoleDraft, RoleForm } from './role-form.tsx';

const route = getRouteApi('/_staff/roles/$roleId');

export function RolePage() {
  const { roleId } = route.useParams();
  const { data: roles } = useSuspenseQuery(listRolesOptions());
  const role = roles.items.find(({ id }) => id === roleId);
  return role ? <EditRole key={role.id} role={role} /> : <NotFoundState />;
}

function EditRole({ role }: { role: Role }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const update = useMutation({
    ...updateRoleMutation(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: listRolesOptions().queryKey });
      notifications.show({ message: t`Įrašyta`, color: 'pine' });
      await navigate({ to: '/roles' });
    },
    onError: (error) => hasStatus(error, 412) && queries.invalidateQueries({ queryKey: listRolesOptions().queryKey }),
  });
  const remove = useChange({
    ...deleteRoleMutation(),
    onSuccess: async () => {
      await navigate({ to: '/roles' });
      await queries.invalidateQueries({ queryKey: listRolesOptions().queryKey });
    },
  });
  const save = (body: RoleDraft, version: number) => update.mutate({ path: { id: role.id }, headers: ifMatch(version), body });

  return (
    <Page
      width="text"
      title={role.name}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/roles" {...props} />}>
          <Trans>Rolės</Trans>
        </Anchor>
      }
      actions={
        !role.key && (
          <ConfirmButton
            label={t`Ištrinti rolę`}
            consequence={t`Rolės „${role.name}“ nebeliks. Ištrinti galima tik tada, kai jos niekas neturi.`}
            change={remove}
            input={{ path: { id: role.id }, body: {} }}
          />
        )
      }
    >
      <RoleForm role={role} change={update} onSave={save} />
    </Page>
  );
}
