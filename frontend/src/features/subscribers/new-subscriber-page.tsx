import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Paper, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useChange } from '#/api/change.ts';
import { createSubscriberMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LibraryRef } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { DayField } from '#/ui/day-field.tsx';
import { filled, focusFault, orNull, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { Page } from '#/ui/page.tsx';

type Draft = { library_id: LibraryRef | null; since_on: string; note: string };

/** A library of the directory gets a card. */
export function NewSubscriberPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const isSaved = useRef(false);
  const form = useForm<Draft>({ initialValues: { library_id: null, since_on: today(), note: '' }, validate: filled('library_id') });
  const create = useChange({
    ...createSubscriberMutation(),
    onSuccess: async ({ id, card_no }) => {
      isSaved.current = true;
      notifications.show({ message: t`Išduota kortelė ${card_no}`, color: 'pine' });
      await navigate({ to: '/subscribers/$subscriberId', params: { subscriberId: id } });
    },
    onError: (error) => showFaults(form, error),
  });
  const save = ({ library_id, since_on, note }: Draft) => {
    if (!library_id) return;
    create.mutate({ body: { library_id: library_id.id, since_on: since_on || undefined, note: orNull(note) } });
  };
  return (
    <Page
      title={t`Naujas abonentas`}
      width="text"
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/subscribers" {...props} />}>
          <Trans>Abonentai</Trans>
        </Anchor>
      }
    >
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
        <Paper p="lg">
          <Stack gap="md">
            <FormProblem error={create.error} fields={['library_id', 'since_on', 'note']} />
            <LibraryField
              label={t`Biblioteka`}
              description={t`Jei jos nėra, pirmiausia įrašykite ją į bibliotekų katalogą`}
              required
              filter={{ is_ours: false }}
              {...form.getInputProps('library_id')}
            />
            <DayField label={t`Abonentė nuo`} to={today()} {...form.getInputProps('since_on')} />
            <Textarea label={t`Pastaba`} autosize minRows={2} {...form.getInputProps('note')} />
          </Stack>
        </Paper>
        <Group gap="sm" mt="md">
          <Button type="submit" loading={create.isPending}>
            <Trans>Išduoti kortelę</Trans>
          </Button>
          <Button variant="default" renderRoot={(props) => <Link to="/subscribers" {...props} />}>
            <Trans>Atsisakyti</Trans>
          </Button>
        </Group>
      </form>
    </Page>
  );
}
