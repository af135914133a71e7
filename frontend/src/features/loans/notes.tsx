import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Paper, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import { addLoanNoteMutation, listLoanNotesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import classes from './notes.module.css';

/** What colleagues write to each other on a loan. */
export function Notes({ id }: { id: number }) {
  const { may } = useSession();
  const { data, error } = useQuery(listLoanNotesOptions({ path: { id } }));
  return (
    <Paper p="lg" component="section" aria-labelledby="notes">
      <Title order={2} id="notes" mb="sm">
        <Trans>Pastabos</Trans>
      </Title>
      <FormProblem error={error} />
      {!data && !error && <Skeleton h={34} mb="sm" />}
      <ul className={classes.notes}>
        {data?.items.map((note) => (
          <li key={note.id} className={classes.note}>
            <Text size="sm">{note.text}</Text>
            <Text size="xs" c="dimmed" className="numeric">
              {formatDateTime(note.created_at)} · {note.account.name}
            </Text>
          </li>
        ))}
      </ul>
      {may('loans:request') && <AddNote id={id} />}
      {data?.items.length === 0 && !may('loans:request') && (
        <Text size="sm" c="dimmed">
          <Trans>Pastabų nėra.</Trans>
        </Text>
      )}
    </Paper>
  );
}

function AddNote({ id }: { id: number }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const form = useForm({ initialValues: { text: '' }, validate: filled('text') });
  const add = useChange({
    ...addLoanNoteMutation(),
    onSuccess: () => {
      form.reset();
      return queries.invalidateQueries({ queryKey: listLoanNotesOptions({ path: { id } }).queryKey });
    },
    onError: (error) => showFaults(form, error),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((body) => add.mutate({ path: { id }, body }), focusFault(form))}>
      <Stack gap="sm">
        <FormProblem error={add.error} fields={['text']} />
        <Textarea aria-label={t`Nauja pastaba`} placeholder={t`Parašykite kolegoms`} autosize minRows={2} {...form.getInputProps('text')} />
        {form.isDirty() && (
          <Button type="submit" size="xs" variant="default" loading={add.isPending} style={{ alignSelf: 'start' }}>
            <Trans>Įrašyti pastabą</Trans>
          </Button>
        )}
      </Stack>
    </form>
  );
}
