import { useLingui } from '@lingui/react/macro';
import { Paper } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { getImprovementOptions, updateImprovementMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { useEdit } from '#/ui/edit.ts';
import { EditPage } from '#/ui/edit-page.tsx';
import { bodyOf, draftOf, faultsOf, type ImprovementDraft } from './improvement-draft.ts';
import { ImprovementFields } from './improvement-fields.tsx';
import { differencesOf } from './improvement-words.ts';

const route = getRouteApi('/_staff/quality/improvements/$improvementId/edit');

/** What is planned, to change. */
export function EditImprovementPage() {
  const { t } = useLingui();
  const { improvementId: id } = route.useParams();
  const query = getImprovementOptions({ path: { id } });
  const { data: improvement } = useSuspenseQuery(query);
  const form = useForm<ImprovementDraft>({ initialValues: draftOf(improvement), validate: faultsOf });
  const edit = useEdit({
    form,
    latest: improvement,
    draftOf,
    query,
    mutation: updateImprovementMutation(),
    request: (draft, headers) => ({ path: { id }, headers, body: bodyOf(draft) }),
    back: linkOptions({ to: '/quality/improvements/$improvementId', params: { improvementId: id } }),
    entity: 'quality_action',
  });
  return (
    <EditPage edit={edit} width="text" title={t`Taisyti veiksmą`} name={improvement.title} differencesOf={differencesOf}>
      <Paper p="lg">
        <ImprovementFields form={form} hasBegun={improvement.started_on !== null} />
      </Paper>
    </EditPage>
  );
}
