import { useLingui } from '@lingui/react/macro';
import { Paper } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { getDemandOptions, updateDemandMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { useEdit } from '#/ui/edit.ts';
import { EditPage } from '#/ui/edit-page.tsx';
import { bodyOf, type DemandDraft, draftOf, faultsOf } from './demand-draft.ts';
import { DemandFields } from './demand-fields.tsx';
import { differencesOf } from './demand-words.ts';

const route = getRouteApi('/_staff/demand/$demandId/edit');

/** What is known of a wanted title, to change. */
export function EditDemandPage() {
  const { t } = useLingui();
  const { demandId: id } = route.useParams();
  const query = getDemandOptions({ path: { id } });
  const { data: entry } = useSuspenseQuery(query);
  const form = useForm<DemandDraft>({ initialValues: draftOf(entry), validate: faultsOf });
  const edit = useEdit({
    form,
    latest: entry,
    draftOf,
    query,
    mutation: updateDemandMutation(),
    request: (draft, headers) => ({ path: { id }, headers, body: bodyOf(draft) }),
    back: linkOptions({ to: '/demand/$demandId', params: { demandId: id } }),
    entity: 'demand',
  });
  return (
    <EditPage edit={edit} width="text" title={t`Taisyti poreikio įrašą`} name={entry.title} differencesOf={differencesOf}>
      <Paper p="lg">
        <DemandFields form={form} />
      </Paper>
    </EditPage>
  );
}
