import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { getIsoPeerOptions, updateIsoPeerMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { useEdit } from '#/ui/edit.ts';
import { EditPage } from '#/ui/edit-page.tsx';
import { differencesOf, draftOf, faultsOf, type PeerDraft, patchOf } from './peer-draft.ts';
import { FIELDS, PeerFields, ProofFields } from './peer-fields.tsx';

const route = getRouteApi('/_staff/peers/$libraryId/edit');

/** Where a partner's system is and what proves us to it, to change. */
export function EditPeerPage() {
  const { t } = useLingui();
  const { libraryId } = route.useParams();
  const query = getIsoPeerOptions({ path: { library_id: libraryId } });
  const { data: peer } = useSuspenseQuery(query);
  const form = useForm<PeerDraft>({ initialValues: draftOf(peer), validate: faultsOf });
  const edit = useEdit({
    form,
    latest: peer,
    draftOf,
    query,
    mutation: updateIsoPeerMutation(),
    request: (draft, headers) => ({ path: { library_id: libraryId }, headers, body: patchOf(draft) }),
    back: linkOptions({ to: '/peers/$libraryId', params: { libraryId } }),
    entity: 'iso_peer',
  });
  return (
    <EditPage edit={edit} width="text" title={t`Keisti ryšį`} name={peer.library.name} fields={FIELDS} differencesOf={differencesOf}>
      <Paper p="lg">
        <PeerFields form={form} />
      </Paper>
      <Paper p="lg" component="section" aria-labelledby="proof">
        <Title order={2} id="proof" mb="sm">
          <Trans>Kuo prisistatome jų sistemai</Trans>
        </Title>
        <ProofFields form={form} />
      </Paper>
    </EditPage>
  );
}
