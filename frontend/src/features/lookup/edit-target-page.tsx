import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { getLookupTargetOptions, updateLookupTargetMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { refresh } from '#/app/live.ts';
import { Conflict } from '#/ui/conflict.tsx';
import { ifMatch, useBase } from '#/ui/edit.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import { differencesOf, draftOf, faultsOf, patchOf, type TargetDraft } from './target-draft.ts';
import { FIELDS } from './target-fields.tsx';
import { TargetForm } from './target-form.tsx';

const route = getRouteApi('/_staff/lookup/$targetId/edit');

/** A catalogue to change. A colleague's edit is shown beside one's own. */
export function EditTargetPage() {
  const { t, i18n } = useLingui();
  const { targetId } = route.useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const options = getLookupTargetOptions({ path: { id: targetId } });
  const { data: target } = useSuspenseQuery(options);
  const form = useForm<TargetDraft>({ initialValues: draftOf(target), validate: faultsOf });
  const base = useBase(form, target, () => draftOf(target));
  const isSaved = useRef(false);
  const update = useMutation({
    ...updateLookupTargetMutation(),
    onSuccess: async (changed) => {
      isSaved.current = true;
      queries.setQueryData(options.queryKey, changed);
      notifications.show({ message: t`Įrašyta`, color: 'pine' });
      await refresh(queries, 'lookup_target');
      await navigate({ to: '/lookup/$targetId', params: { targetId } });
    },
    onError: async (error) => {
      if (hasStatus(error, 412)) await queries.fetchQuery({ ...options, staleTime: 0 });
      else showFaults(form, error);
    },
  });
  const saveOver = (version: number) =>
    update.mutate({ path: { id: targetId }, headers: ifMatch(version), body: patchOf(form.getValues()) });
  const toTarget = (props: object) => <Link to="/lookup/$targetId" params={{ targetId }} {...props} />;
  return (
    <Page title={t`Keisti katalogą`} width="text" above={<Anchor size="sm" renderRoot={toTarget} children={target.name} />}>
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit(() => saveOver(base.version), focusFault(form))}>
        <Stack gap="md">
          {hasStatus(update.error, 412) ? (
            <Conflict
              differences={differencesOf(form.getValues(), draftOf(target), i18n)}
              isSaving={update.isPending}
              onKeepMine={() => saveOver(target.version)}
              onTakeTheirs={() => {
                base.take();
                update.reset();
              }}
            />
          ) : (
            <FormProblem error={update.error} fields={FIELDS} />
          )}
          <TargetForm form={form} />
          <Group gap="sm">
            <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
              <Trans>Įrašyti</Trans>
            </Button>
            <Button variant="default" renderRoot={toTarget}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
