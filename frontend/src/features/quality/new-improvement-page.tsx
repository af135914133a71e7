import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Paper, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useChange } from '#/api/change.ts';
import { addImprovementMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import { bodyOf, emptyDraft, faultsOf, type ImprovementDraft } from './improvement-draft.ts';
import { ImprovementFields } from './improvement-fields.tsx';

/** What will be done to better the service, by whom, until when. */
export function NewImprovementPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { session } = useSession();
  const form = useForm<ImprovementDraft>({ initialValues: emptyDraft(session.user.id), validate: faultsOf });
  const isSaved = useRef(false);
  const add = useChange({
    ...addImprovementMutation(),
    onSuccess: async ({ id, title }) => {
      isSaved.current = true;
      notifications.show({ message: t`Suplanuota: ${title}`, color: 'pine' });
      await refresh(queries, 'quality_action');
      await navigate({ to: '/quality/improvements/$improvementId', params: { improvementId: id } });
    },
    onError: (error) => showFaults(form, error),
  });
  return (
    <Page
      width="text"
      title={t`Planuoti veiksmą`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/quality/improvements" {...props} />}>
          <Trans>Gerinimo veiksmai</Trans>
        </Anchor>
      }
    >
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit((draft) => add.mutate({ body: bodyOf(draft) }), focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={add.error} fields={Object.keys(form.values)} />
          <Paper p="lg">
            <ImprovementFields form={form} />
          </Paper>
          <Group gap="sm">
            <Button type="submit" loading={add.isPending}>
              <Trans>Suplanuoti</Trans>
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/quality/improvements" {...props} />}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
