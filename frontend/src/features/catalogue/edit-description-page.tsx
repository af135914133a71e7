import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { Paper } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { getDescriptionOptions, updateDescriptionMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { useEdit } from '#/ui/edit.ts';
import { EditPage } from '#/ui/edit-page.tsx';
import classes from './catalogue.module.css';
import { bodyOf, type DescriptionDraft, draftOf, faultsOf } from './description-draft.ts';
import { showDescriptionFaults } from './description-faults.ts';
import { DescriptionFields } from './description-fields.tsx';
import { fieldName } from './vocabulary.ts';

const route = getRouteApi('/_staff/catalogue/$descriptionId/edit');

/** What is said of a title, to change. */
export function EditDescriptionPage() {
  const { t } = useLingui();
  const { descriptionId: id } = route.useParams();
  const query = getDescriptionOptions({ path: { id } });
  const { data: description } = useSuspenseQuery(query);
  const form = useForm<DescriptionDraft>({ initialValues: draftOf(description), validate: faultsOf, validateInputOnBlur: true });
  const edit = useEdit({
    form,
    latest: description,
    draftOf,
    query,
    mutation: updateDescriptionMutation(),
    request: (draft, headers) => ({ path: { id }, headers, body: bodyOf(draft) }),
    back: linkOptions({ to: '/catalogue/$descriptionId', params: { descriptionId: id } }),
    faults: showDescriptionFaults,
  });
  return (
    <EditPage edit={edit} title={t`Redaguoti aprašą`} name={description.title} differencesOf={differencesOf} classes={classes}>
      <Paper>
        <DescriptionFields form={form} />
      </Paper>
    </EditPage>
  );
}

/** The fields in which two drafts differ, with both texts. */
const differencesOf = (mine: DescriptionDraft, theirs: DescriptionDraft, i18n: I18n) =>
  (Object.keys(mine) as (keyof DescriptionDraft)[])
    .filter((field) => mine[field] !== theirs[field])
    .map((field) => ({ name: i18n._(fieldName(field)), mine: mine[field], theirs: theirs[field] }));
