import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Paper, Stack, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useChange } from '#/api/change.ts';
import { createIsoPeerMutation, getIsoPeerQueryKey, getLibraryOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Automatic, Library, LibraryRef } from '#/api/generated/types.gen.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { Page } from '#/ui/page.tsx';
import { AutomaticSwitches } from './automatic-switches.tsx';
import { emptyDraft, faultsOf, newPeerOf, type PeerDraft } from './peer-draft.ts';
import { FIELDS, PeerFields, ProofFields } from './peer-fields.tsx';

const route = getRouteApi('/_staff/peers/new');

/** Nothing is answered without a person until somebody says so. */
const BY_HAND: Automatic = {
  promises_available: false,
  refuses_not_held: false,
  refuses_duplicates: false,
  answers_renewals: false,
  agrees_to_cancel: false,
};

/** What the directory knows of a library's system already. */
const known = (draft: PeerDraft, { isil, reached_by, reached_at }: Library): PeerDraft => ({
  ...draft,
  agency: draft.agency.value || !isil ? draft.agency : { kind: 'ISIL', value: isil },
  url: draft.url || (reached_by === 'iso18626' && reached_at) || '',
});

/** A library's system is set up: where it is, how it is spoken to, what is answered without a person. */
export function NewPeerPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const given = route.useLoaderData();
  const form = useForm<PeerDraft>({
    initialValues: given ? known(emptyDraft(given), given) : emptyDraft(),
    validate: faultsOf,
  });
  const [automatic, setAutomatic] = useState(BY_HAND);
  const isSaved = useRef(false);
  const create = useChange({
    ...createIsoPeerMutation(),
    onSuccess: async (made) => {
      isSaved.current = true;
      queries.setQueryData(getIsoPeerQueryKey({ path: { library_id: made.library.id } }), made);
      await navigate({ to: '/peers/$libraryId', params: { libraryId: made.library.id } });
    },
    onError: (error) => showFaults(form, error),
  });
  const choose = async (library: LibraryRef | null) => {
    form.setFieldValue('library', library);
    if (!library) return;
    const whole = await queries.fetchQuery({ ...getLibraryOptions({ path: { id: library.id } }), staleTime: 60_000 }).catch(() => null);
    if (whole) form.setValues((draft) => known(draft as PeerDraft, whole));
  };
  return (
    <Page
      title={t`Nauja partnerio sistema`}
      width="text"
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/peers" {...props} />}>
          <Trans>Partnerių sistemos</Trans>
        </Anchor>
      }
    >
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit((draft) => create.mutate({ body: { ...newPeerOf(draft), automatic } }), focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={create.error} fields={FIELDS} />
          <Paper p="lg">
            <Stack gap="lg">
              <LibraryField
                label={t`Biblioteka partnerė`}
                placeholder={t`Pavadinimas arba savivaldybė`}
                required
                filter={{ is_ours: false }}
                {...form.getInputProps('library')}
                onChange={(library) => void choose(library)}
                error={form.errors.library ?? form.errors.library_id}
              />
              <PeerFields form={form} isNew />
            </Stack>
          </Paper>
          <Paper p="lg" component="section" aria-labelledby="proof">
            <Title order={2} id="proof" mb="sm">
              <Trans>Kuo prisistatome jų sistemai</Trans>
            </Title>
            <ProofFields form={form} isNew />
          </Paper>
          <Paper p="lg" component="section" aria-labelledby="automatic">
            <Title order={2} id="automatic" mb="sm">
              <Trans>Atsakoma be žmogaus</Trans>
            </Title>
            <AutomaticSwitches value={automatic} onChange={setAutomatic} />
          </Paper>
          <Group gap="sm">
            <Button type="submit" loading={create.isPending}>
              <Trans>Sutvarkyti ryšį</Trans>
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/peers" {...props} />}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
