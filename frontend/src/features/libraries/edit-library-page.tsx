import { useLingui } from '@lingui/react/macro';
import { Paper } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { getLibraryOptions, updateLibraryMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { useEdit } from '#/ui/edit.ts';
import { EditPage } from '#/ui/edit-page.tsx';
import { bodyOf, draftOf, emptyDraft, faultsOf, type LibraryDraft } from './library-draft.ts';
import classes from './library-fields.module.css';
import { LibraryFields } from './library-fields.tsx';
import { differencesOf } from './library-words.ts';

const route = getRouteApi('/_staff/libraries/$libraryId/edit');

/** What is kept of a library, to change. */
export function EditLibraryPage() {
  const { t } = useLingui();
  const { libraryId: id } = route.useParams();
  const query = getLibraryOptions({ path: { id } });
  const { data: library } = useSuspenseQuery(query);
  const form = useForm<LibraryDraft>({ initialValues: draftOf(library), validate: faultsOf, validateInputOnBlur: true });
  const edit = useEdit({
    form,
    latest: library,
    draftOf,
    query,
    mutation: updateLibraryMutation(),
    request: (draft, headers) => ({ path: { id }, headers, body: bodyOf(draft) }),
    back: linkOptions({ to: '/libraries/$libraryId', params: { libraryId: id } }),
  });
  return (
    <EditPage
      edit={edit}
      title={t`Redaguoti biblioteką`}
      name={library.name}
      fields={[...Object.keys(emptyDraft), 'parent_id']}
      differencesOf={differencesOf}
      classes={classes}
    >
      <Paper>
        <LibraryFields form={form} />
      </Paper>
    </EditPage>
  );
}
