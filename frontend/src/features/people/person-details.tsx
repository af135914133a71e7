import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, SimpleGrid, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getAccountOptions, updateAccountMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Account, LibraryRef } from '#/api/generated/types.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { Conflict } from '#/ui/conflict.tsx';
import { ifMatch, useBase } from '#/ui/edit.ts';
import { filled, focusFault, orNull, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LibraryField } from '#/ui/library-field.tsx';

const valuesOf = ({ name, email, position, library }: Account) => ({ name, email, position: position ?? '', library });
const words = (value: string | LibraryRef) => (typeof value === 'string' ? value : value.name);

/** Who a person is. A colleague's edit in the meantime is shown beside one's own. */
export function PersonDetails({ account }: { account: Account }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const form = useForm({ initialValues: valuesOf(account), validate: filled('name', 'email') });
  const base = useBase(form, account, () => valuesOf(account));
  const options = getAccountOptions({ path: { id: account.id } });
  const update = useMutation({
    ...updateAccountMutation(),
    onSuccess: (changed) => {
      form.resetDirty();
      queries.setQueryData(options.queryKey, changed);
      notifications.show({ message: t`Įrašyta`, color: 'pine' });
    },
    onError: async (error) => {
      if (hasStatus(error, 412)) await queries.fetchQuery({ ...options, staleTime: 0 });
      else showFaults(form, error);
    },
  });
  const saveOver = (version: number) => {
    const { position, library, ...rest } = form.getValues();
    update.mutate({
      path: { id: account.id },
      headers: ifMatch(version),
      body: { ...rest, position: orNull(position), library_id: library.id },
    });
  };
  const mine = form.getValues();
  const theirs = valuesOf(account);
  const names = { name: t`Vardas ir pavardė`, email: t`El. paštas`, position: t`Pareigos`, library: t`Biblioteka` };
  const fields = Object.keys(names) as (keyof typeof names)[];

  return (
    <Paper p="lg" component="section" aria-labelledby="details">
      <Title order={2} id="details" mb="sm">
        <Trans>Duomenys</Trans>
      </Title>
      <form noValidate onSubmit={form.onSubmit(() => saveOver(base.version), focusFault(form))}>
        <Stack gap="md">
          {hasStatus(update.error, 412) ? (
            <Conflict
              differences={fields
                .filter((key) => words(mine[key]) !== words(theirs[key]))
                .map((key) => ({ name: names[key], mine: words(mine[key]), theirs: words(theirs[key]) }))}
              isSaving={update.isPending}
              onKeepMine={() => saveOver(account.version)}
              onTakeTheirs={() => {
                base.take();
                update.reset();
              }}
            />
          ) : (
            <FormProblem error={update.error} fields={[...fields, 'library_id']} />
          )}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <TextInput label={names.name} required {...form.getInputProps('name')} />
            <TextInput type="email" label={names.email} required {...form.getInputProps('email')} />
            <TextInput label={names.position} {...form.getInputProps('position')} />
            <LibraryField label={names.library} required {...form.getInputProps('library')} error={form.errors.library_id} />
          </SimpleGrid>
          <Group gap="sm">
            <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
              <Trans>Įrašyti</Trans>
            </Button>
            {form.isDirty() && (
              <Button variant="default" onClick={base.take}>
                <Trans>Atsisakyti pakeitimų</Trans>
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
