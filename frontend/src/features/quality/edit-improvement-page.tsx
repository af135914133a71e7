import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Paper, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { getImprovementOptions, updateImprovementMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { refresh } from '#/app/live.ts';
import { Conflict } from '#/ui/conflict.tsx';
import { ifMatch, useBase } from '#/ui/edit.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import { bodyOf, draftOf, faultsOf, type ImprovementDraft } from './improvement-draft.ts';
import { ImprovementFields } from './improvement-fields.tsx';
import { differencesOf } from './improvement-words.ts';

const route = getRouteApi('/_staff/quality/improvements/$improvementId/edit');

/** What is planned, to change. A colleague's edit in the meantime is shown beside one's own. */
export function EditImprovementPage() {
  const { t, i18n } = useLingui();
  const { improvementId: id } = route.useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const options = getImprovementOptions({ path: { id } });
  const { data: improvement } = useSuspenseQuery(options);
  const form = useForm<ImprovementDraft>({ initialValues: draftOf(improvement), validate: faultsOf });
  const base = useBase(form, improvement, () => draftOf(improvement));
  const isSaved = useRef(false);
  const update = useMutation({
    ...updateImprovementMutation(),
    onSuccess: async (changed) => {
      isSaved.current = true;
      queries.setQueryData(options.queryKey, changed);
      notifications.show({ message: t`Įrašyta`, color: 'pine' });
      await refresh(queries, 'quality_action');
      await navigate({ to: '/quality/improvements/$improvementId', params: { improvementId: id } });
    },
    onError: async (error) => {
      if (hasStatus(error, 412)) await queries.fetchQuery({ ...options, staleTime: 0 });
      else showFaults(form, error);
    },
  });
  const saveOver = (version: number) => update.mutate({ path: { id }, headers: ifMatch(version), body: bodyOf(form.getValues()) as never });
  const back = (props: object) => <Link to="/quality/improvements/$improvementId" params={{ improvementId: id }} {...props} />;
  return (
    <Page width="text" title={t`Taisyti veiksmą`} above={<Anchor size="sm" renderRoot={back} children={improvement.title} />}>
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit(() => saveOver(base.version), focusFault(form))}>
        <Stack gap="md">
          {hasStatus(update.error, 412) ? (
            <Conflict
              differences={differencesOf(form.getValues(), draftOf(improvement), i18n)}
              isSaving={update.isPending}
              onKeepMine={() => saveOver(improvement.version)}
              onTakeTheirs={() => {
                base.take();
                update.reset();
              }}
            />
          ) : (
            <FormProblem error={update.error} fields={Object.keys(form.values)} />
          )}
          <Paper p="lg">
            <ImprovementFields form={form} hasBegun={improvement.started_on !== null} />
          </Paper>
          <Group gap="sm">
            <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
              <Trans>Įrašyti</Trans>
            </Button>
            <Button variant="default" renderRoot={back}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
