import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { messageFor } from '#/api/field-errors.ts';
import { createAccountMutation, getAccountQueryKey } from '#/api/generated/@tanstack/react-query.gen.ts';
import { useSession } from '#/app/session.ts';
import { focusFault, orNull, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { Page } from '#/ui/page.tsx';
import { AssignmentFields, assignmentOf, emptyAssignment, roleIsChosen } from './assignment-fields.tsx';
import { keepLink } from './invitation-link.tsx';

const isFilled = (value: string) => (value.trim() ? null : messageFor({ code: 'field.required' }));

/** A new colleague: who it is, what they may do, and a link to hand over. */
export function NewPersonPage() {
  const { t } = useLingui();
  const { user } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useForm({
    initialValues: { name: '', email: '', position: '', library: user.library, assignments: [emptyAssignment] },
    validate: { name: isFilled, email: isFilled, assignments: { role_id: roleIsChosen } },
  });
  const create = useChange({
    ...createAccountMutation(),
    onSuccess: async (invited) => {
      const { id } = invited.account;
      queries.setQueryData(getAccountQueryKey({ path: { id } }), invited.account);
      keepLink(queries, invited);
      await navigate({ to: '/people/$personId', params: { personId: id } });
    },
    onError: (error) => showFaults(form, error),
  });
  const save = ({ position, library, assignments, ...rest }: typeof form.values) =>
    create.mutate({ body: { ...rest, position: orNull(position), library_id: library.id, assignments: assignments.map(assignmentOf) } });

  return (
    <Page title={t`Naujas žmogus`} width="text">
      <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={create.error} fields={[...Object.keys(form.values), 'library_id']} />
          <Paper p="lg">
            <Stack gap="lg">
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
                <TextInput label={t`Vardas ir pavardė`} required autoFocus autoComplete="off" {...form.getInputProps('name')} />
                <TextInput type="email" label={t`El. paštas`} required autoComplete="off" {...form.getInputProps('email')} />
                <TextInput label={t`Pareigos`} autoComplete="off" {...form.getInputProps('position')} />
                <LibraryField label={t`Biblioteka`} required {...form.getInputProps('library')} error={form.errors.library_id} />
              </SimpleGrid>
              <fieldset>
                <legend>
                  <Trans>Ką galės daryti</Trans>
                </legend>
                <Stack gap="lg">
                  {form.values.assignments.map((_, index) => (
                    <div key={index}>
                      <AssignmentFields form={form} path={`assignments.${index}.`} />
                      {index > 0 && (
                        <Button
                          mt="xs"
                          size="compact-sm"
                          variant="subtle"
                          color="gray"
                          onClick={() => form.removeListItem('assignments', index)}
                        >
                          <Trans>Pašalinti</Trans>
                        </Button>
                      )}
                    </div>
                  ))}
                  <Button
                    size="xs"
                    variant="default"
                    style={{ alignSelf: 'start' }}
                    leftSection={<IconPlus size={14} />}
                    onClick={() => form.insertListItem('assignments', emptyAssignment)}
                  >
                    <Trans>Dar viena rolė</Trans>
                  </Button>
                </Stack>
              </fieldset>
            </Stack>
          </Paper>
          <Group gap="sm">
            <Button type="submit" loading={create.isPending}>
              <Trans>Įrašyti ir sukurti kvietimą</Trans>
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/people" {...props} />}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
