import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Paper, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useChange } from '#/api/change.ts';
import { addDemandMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { refresh } from '#/app/live.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import { bodyOf, type DemandDraft, emptyDraft, faultsOf } from './demand-draft.ts';
import { DemandFields } from './demand-fields.tsx';

/** A title that somebody asked for at the desk, or that was read of. */
export function NewDemandPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useForm<DemandDraft>({ initialValues: emptyDraft, validate: faultsOf });
  const isSaved = useRef(false);
  const add = useChange({
    ...addDemandMutation(),
    onSuccess: async ({ id, title }) => {
      isSaved.current = true;
      notifications.show({ message: t`Įtraukta: ${title}`, color: 'pine' });
      await refresh(queries, 'demand');
      await navigate({ to: '/demand/$demandId', params: { demandId: id } });
    },
    onError: (error) => showFaults(form, error),
  });
  return (
    <Page
      width="text"
      title={t`Pridėti leidinį`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/demand" {...props} />}>
          <Trans>Poreikio sąrašas</Trans>
        </Anchor>
      }
    >
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit((draft) => add.mutate({ body: bodyOf(draft) as never }), focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={add.error} fields={Object.keys(emptyDraft)} />
          <Paper p="lg">
            <DemandFields form={form} />
          </Paper>
          <Group gap="sm">
            <Button type="submit" loading={add.isPending}>
              <Trans>Įtraukti</Trans>
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/demand" {...props} />}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
