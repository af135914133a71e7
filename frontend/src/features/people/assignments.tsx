import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import { assignRoleMutation, endAssignmentMutation, getAccountQueryKey } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Account, Assignment } from '#/api/generated/types.gen.ts';
import { useSession } from '#/app/session.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { AssignmentFields, assignmentOf, emptyAssignment, roleIsChosen } from './assignment-fields.tsx';
import classes from './people.module.css';
import { RoleRequests } from './role-requests.tsx';
import { SCOPE } from './vocabulary.ts';

/** What a person may do, and from when to when: current first, past ones stay readable. */
export function Assignments({ account }: { account: Account }) {
  const { may } = useSession();
  const [isAdding, { open, close }] = useDisclosure();
  const shown = account.assignments.toSorted((a, b) => Number(b.is_current) - Number(a.is_current) || b.from_on.localeCompare(a.from_on));
  return (
    <Paper p="lg" component="section" aria-labelledby="assignments">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="assignments">
          <Trans>Rolės</Trans>
        </Title>
        {may('people:manage') && !isAdding && (
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={open}>
            <Trans>Suteikti rolę</Trans>
          </Button>
        )}
      </Group>
      {isAdding && <AddAssignment account={account} onDone={close} />}
      <RoleRequests requests={account.requests} />
      {shown.length === 0 && account.requests.length === 0 && !isAdding && (
        <Text c="dimmed">
          <Trans>Rolės nėra: prisijungęs žmogus nieko nematys.</Trans>
        </Text>
      )}
      <ul className={classes.assignments}>
        {shown.map((assignment) => (
          <AssignmentItem key={assignment.id} account={account} assignment={assignment} />
        ))}
      </ul>
    </Paper>
  );
}

function useShowAccount() {
  const queries = useQueryClient();
  return (account: Account) => {
    queries.setQueryData(getAccountQueryKey({ path: { id: account.id } }), account);
  };
}

function AssignmentItem({
  account,
  assignment: { id, role, scope, from_on, to_on, is_current },
}: {
  account: Account;
  assignment: Assignment;
}) {
  const { t, i18n } = useLingui();
  const { may } = useSession();
  const show = useShowAccount();
  const end = useChange({ ...endAssignmentMutation(), onSuccess: show });
  return (
    <li className={classes.assignment} data-past={!is_current || undefined}>
      <div>
        <Text fw={is_current ? 550 : 400}>{role.name}</Text>
        <Text size="sm" c="dimmed">
          {i18n._(SCOPE[scope])}
        </Text>
      </div>
      <Text size="sm" className="numeric">
        {to_on ? `${from_on} – ${to_on}` : <Trans>nuo {from_on}</Trans>}
      </Text>
      {is_current && may('people:manage') && (
        <ConfirmButton
          size="xs"
          label={t`Atimti rolę`}
          consequence={t`${account.name} iš karto neteks rolės „${role.name}“. Veiksmų istorija liks.`}
          change={end}
          input={{ path: { id: account.id, assignment_id: id }, body: {} }}
        />
      )}
    </li>
  );
}

function AddAssignment({ account, onDone }: { account: Account; onDone: () => void }) {
  const form = useForm({ initialValues: emptyAssignment, validate: { role_id: roleIsChosen } });
  const show = useShowAccount();
  const assign = useChange({
    ...assignRoleMutation(),
    onSuccess: (changed) => {
      show(changed);
      onDone();
    },
    onError: (error) => showFaults(form, error),
  });
  const save = (draft: typeof emptyAssignment) => assign.mutate({ path: { id: account.id }, body: assignmentOf(draft) });
  return (
    <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
      <Stack gap="md" mb="lg">
        <FormProblem error={assign.error} fields={Object.keys(emptyAssignment)} />
        <AssignmentFields form={form} />
        <Group gap="sm">
          <Button type="submit" loading={assign.isPending}>
            <Trans>Suteikti rolę</Trans>
          </Button>
          <Button variant="default" onClick={onDone}>
            <Trans>Atsisakyti</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
