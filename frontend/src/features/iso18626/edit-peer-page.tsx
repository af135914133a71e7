import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Paper, Stack, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { getIsoPeerOptions, updateIsoPeerMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { refresh } from '#/app/live.ts';
import { Conflict } from '#/ui/conflict.tsx';
import { ifMatch, useBase } from '#/ui/edit.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import { differencesOf, draftOf, faultsOf, type PeerDraft, patchOf } from './peer-draft.ts';
import { FIELDS, PeerFields, ProofFields } from './peer-fields.tsx';

const route = getRouteApi('/_staff/peers/$libraryId/edit');

/** Where a partner's system is and what proves us to it, to change. A colleague's edit is shown beside one's own. */
export function EditPeerPage() {
  const { t, i18n } = useLingui();
  const { libraryId } = route.useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const options = getIsoPeerOptions({ path: { library_id: libraryId } });
  const { data: peer } = useSuspenseQuery(options);
  const form = useForm<PeerDraft>({ initialValues: draftOf(peer), validate: faultsOf });
  const base = useBase(form, peer, () => draftOf(peer));
  const isSaved = useRef(false);
  const update = useMutation({
    ...updateIsoPeerMutation(),
    onSuccess: async (changed) => {
      isSaved.current = true;
      queries.setQueryData(options.queryKey, changed);
      notifications.show({ message: t`Įrašyta`, color: 'pine' });
      await refresh(queries, 'iso_peer');
      await navigate({ to: '/peers/$libraryId', params: { libraryId } });
    },
    onError: async (error) => {
      if (hasStatus(error, 412)) await queries.fetchQuery({ ...options, staleTime: 0 });
      else showFaults(form, error);
    },
  });
  const saveOver = (version: number) =>
    update.mutate({ path: { library_id: libraryId }, headers: ifMatch(version), body: patchOf(form.getValues()) });
  const toPeer = (props: object) => <Link to="/peers/$libraryId" params={{ libraryId }} {...props} />;
  return (
    <Page title={t`Keisti ryšį`} width="text" above={<Anchor size="sm" renderRoot={toPeer} children={peer.library.name} />}>
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit(() => saveOver(base.version), focusFault(form))}>
        <Stack gap="md">
          {hasStatus(update.error, 412) ? (
            <Conflict
              differences={differencesOf(form.getValues(), draftOf(peer), i18n)}
              isSaving={update.isPending}
              onKeepMine={() => saveOver(peer.version)}
              onTakeTheirs={() => {
                base.take();
                update.reset();
              }}
            />
          ) : (
            <FormProblem error={update.error} fields={FIELDS} />
          )}
          <Paper p="lg">
            <PeerFields form={form} />
          </Paper>
          <Paper p="lg" component="section" aria-labelledby="proof">
            <Title order={2} id="proof" mb="sm">
              <Trans>Kuo prisistatome jų sistemai</Trans>
            </Title>
            <ProofFields form={form} />
          </Paper>
          <Group gap="sm">
            <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
              <Trans>Įrašyti</Trans>
            </Button>
            <Button variant="default" renderRoot={toPeer}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
