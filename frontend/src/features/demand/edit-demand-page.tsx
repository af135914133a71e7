import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Paper, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { getDemandOptions, updateDemandMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { refresh } from '#/app/live.ts';
import { Conflict } from '#/ui/conflict.tsx';
import { ifMatch, useBase } from '#/ui/edit.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import { bodyOf, type DemandDraft, draftOf, emptyDraft, faultsOf } from './demand-draft.ts';
import { DemandFields } from './demand-fields.tsx';
import { differencesOf } from './demand-words.ts';

const route = getRouteApi('/_staff/demand/$demandId/edit');

/** What is known of a wanted title, to change. A colleague's edit in the meantime is shown beside one's own. */
export function EditDemandPage() {
  const { t, i18n } = useLingui();
  const { demandId: id } = route.useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const options = getDemandOptions({ path: { id } });
  const { data: entry } = useSuspenseQuery(options);
  const form = useForm<DemandDraft>({ initialValues: draftOf(entry), validate: faultsOf });
  const base = useBase(form, entry, () => draftOf(entry));
  const isSaved = useRef(false);
  const update = useMutation({
    ...updateDemandMutation(),
    onSuccess: async (changed) => {
      isSaved.current = true;
      queries.setQueryData(options.queryKey, changed);
      notifications.show({ message: t`Įrašyta`, color: 'pine' });
      await refresh(queries, 'demand');
      await navigate({ to: '/demand/$demandId', params: { demandId: id } });
    },
    onError: async (error) => {
      if (hasStatus(error, 412)) await queries.fetchQuery({ ...options, staleTime: 0 });
      else showFaults(form, error);
    },
  });
  const saveOver = (version: number) => update.mutate({ path: { id }, headers: ifMatch(version), body: bodyOf(form.getValues()) });
  const toEntry = (props: object) => <Link to="/demand/$demandId" params={{ demandId: id }} {...props} />;
  return (
    <Page width="text" title={t`Taisyti poreikio įrašą`} above={<Anchor size="sm" renderRoot={toEntry} children={entry.title} />}>
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit(() => saveOver(base.version), focusFault(form))}>
        <Stack gap="md">
          {hasStatus(update.error, 412) ? (
            <Conflict
              differences={differencesOf(form.getValues(), draftOf(entry), i18n)}
              isSaving={update.isPending}
              onKeepMine={() => saveOver(entry.version)}
              onTakeTheirs={() => {
                base.take();
                update.reset();
              }}
            />
          ) : (
            <FormProblem error={update.error} fields={Object.keys(emptyDraft)} />
          )}
          <Paper p="lg">
            <DemandFields form={form} />
          </Paper>
          <Group gap="sm">
            <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
              <Trans>Įrašyti</Trans>
            </Button>
            <Button variant="default" renderRoot={toEntry}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
