import { useLingui } from '@lingui/react/macro';
import { Anchor, Group } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconDownload } from '@tabler/icons-react';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, linkOptions, useNavigate } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import {
  deleteHistoryMappingMutation,
  getHistoryMappingOptions,
  listHistoryMappingEventsOptions,
  updateHistoryMappingMutation,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import { refresh } from '#/app/live.ts';
import { Columns } from '#/ui/columns.tsx';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import { useEdit } from '#/ui/edit.ts';
import { EditPage } from '#/ui/edit-page.tsx';
import { History } from '#/ui/history.tsx';
import { differencesOf, draftOf, faultsOf, type MappingDraft, readingOf } from './mapping-draft.ts';
import { MappingFormParts } from './mapping-form.tsx';
import { EVENT, partName } from './vocabulary.ts';

const route = getRouteApi('/_staff/history/mappings/$mappingId');

/** A mapping to change, with who changed it before. */
export function EditMappingPage() {
  const { t } = useLingui();
  const { mappingId: id } = route.useParams();
  const query = getHistoryMappingOptions({ path: { id } });
  const { data: mapping } = useSuspenseQuery(query);
  const { data: events } = useQuery(listHistoryMappingEventsOptions({ path: { id } }));
  const form = useForm<MappingDraft>({ initialValues: draftOf(mapping), validate: faultsOf });
  const edit = useEdit({
    form,
    latest: mapping,
    draftOf,
    query,
    mutation: updateHistoryMappingMutation(),
    request: (draft, headers) => ({ path: { id }, headers, body: { name: draft.name.trim(), reading: readingOf(draft) } }),
    back: linkOptions({ to: '/history', search: { mapping: id } }),
    entity: 'history_mapping',
  });
  return (
    <EditPage
      edit={edit}
      title={mapping.name}
      name={t`Ankstesnių metų užsakymai`}
      fields={['name', 'source']}
      differencesOf={differencesOf}
    >
      <Columns
        aside={
          <>
            <Group gap="sm">
              <Anchor size="sm" href={`/api/v1/history/mappings/${id}/template`} download>
                <IconDownload size={14} aria-hidden /> {t`Tuščias CSV su šiais stulpeliais`}
              </Anchor>
              <Delete id={id} />
            </Group>
            <History events={events?.items ?? []} words={EVENT} fieldName={partName} />
          </>
        }
      >
        <MappingFormParts form={form} />
      </Columns>
    </EditPage>
  );
}

function Delete({ id }: { id: number }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const remove = useChange({
    ...deleteHistoryMappingMutation(),
    onSuccess: async () => {
      void refresh(queries, 'history_mapping');
      await navigate({ to: '/history', ignoreBlocker: true });
    },
  });
  return (
    <ConfirmButton
      size="xs"
      label={t`Ištrinti susiejimą`}
      consequence={t`Užsakymai, kurie pagal jį įkelti, liks.`}
      change={remove}
      input={{ path: { id }, body: {} }}
    />
  );
}
