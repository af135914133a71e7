import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { createRoleMutation, listRolesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Role } from '#/api/generated/types.gen.ts';
import { Page } from '#/ui/page.tsx';
import { RoleForm } from './role-form.tsx';

const NO_ROLE: Pick<Role, 'name' | 'rights' | 'version'> = { name: '', rights: [], version: 0 };

export function NewRolePage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const create = useChange({
    ...createRoleMutation(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: listRolesOptions().queryKey });
      await navigate({ to: '/roles' });
    },
  });
  return (
    <Page title={t`Nauja rolė`} width="text">
      <RoleForm role={NO_ROLE} change={create} onSave={(body) => create.mutate({ body })} />
    </Page>
  );
}
