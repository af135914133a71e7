import { useLingui } from '@lingui/react/macro';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { getLookupTargetOptions, updateLookupTargetMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { useEdit } from '#/ui/edit.ts';
import { EditPage } from '#/ui/edit-page.tsx';
import { differencesOf, draftOf, faultsOf, patchOf, type TargetDraft } from './target-draft.ts';
import { FIELDS } from './target-fields.tsx';
import { TargetForm } from './target-form.tsx';

const route = getRouteApi('/_staff/lookup/$targetId/edit');

/** A catalogue to change. */
export function EditTargetPage() {
  const { t } = useLingui();
  const { targetId } = route.useParams();
  const query = getLookupTargetOptions({ path: { id: targetId } });
  const { data: target } = useSuspenseQuery(query);
  const form = useForm<TargetDraft>({ initialValues: draftOf(target), validate: faultsOf });
  const edit = useEdit({
    form,
    latest: target,
    draftOf,
    query,
    mutation: updateLookupTargetMutation(),
    request: (draft, headers) => ({ path: { id: targetId }, headers, body: patchOf(draft) }),
    back: linkOptions({ to: '/lookup/$targetId', params: { targetId } }),
    entity: 'lookup_target',
  });
  return (
    <EditPage edit={edit} width="text" title={t`Keisti katalogą`} name={target.name} fields={FIELDS} differencesOf={differencesOf}>
      <TargetForm form={form} />
    </EditPage>
  );
}
