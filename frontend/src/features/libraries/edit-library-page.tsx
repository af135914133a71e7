import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Paper, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { getLibraryOptions, updateLibraryMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { Conflict } from '#/ui/conflict.tsx';
import { ifMatch, useBase } from '#/ui/edit.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import { bodyOf, draftOf, emptyDraft, faultsOf, type LibraryDraft } from './library-draft.ts';
import classes from './library-fields.module.css';
import { LibraryFields } from './library-fields.tsx';
import { differencesOf } from './library-words.ts';

const route = getRouteApi('/_staff/libraries/$libraryId/edit');

/** What is kept of a library, to change. A colleague's edit in the meantime is shown beside one's own. */
export function EditLibraryPage() {
  const { t, i18n } = useLingui();
  const { libraryId: id } = route.useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const options = getLibraryOptions({ path: { id } });
  const { data: library } = useSuspenseQuery(options);
  const form = useForm<LibraryDraft>({ initialValues: draftOf(library), validate: faultsOf, validateInputOnBlur: true });
  const base = useBase(form, library, () => draftOf(library));
  const isSaved = useRef(false);
  const update = useMutation({
    ...updateLibraryMutation(),
    onSuccess: async (changed) => {
      isSaved.current = true;
      queries.setQueryData(options.queryKey, changed);
      notifications.show({ message: t`Įrašyta`, color: 'pine' });
      await navigate({ to: '/libraries/$libraryId', params: { libraryId: id } });
    },
    onError: async (error) => {
      if (hasStatus(error, 412)) await queries.fetchQuery({ ...options, staleTime: 0 });
      else showFaults(form, error);
    },
  });
  const saveOver = (version: number) => update.mutate({ path: { id }, headers: ifMatch(version), body: bodyOf(form.getValues()) });
  const toLibrary = (props: object) => <Link to="/libraries/$libraryId" params={{ libraryId: id }} {...props} />;

  return (
    <Page title={t`Redaguoti biblioteką`} above={<Anchor size="sm" renderRoot={toLibrary} children={library.name} />}>
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate className={classes.form} onSubmit={form.onSubmit(() => saveOver(base.version), focusFault(form))}>
        <Stack gap="md">
          {hasStatus(update.error, 412) ? (
            <Conflict
              differences={differencesOf(form.getValues(), draftOf(library), i18n)}
              isSaving={update.isPending}
              onKeepMine={() => saveOver(library.version)}
              onTakeTheirs={() => {
                base.take();
                update.reset();
              }}
            />
          ) : (
            <FormProblem error={update.error} fields={[...Object.keys(emptyDraft), 'parent_id']} />
          )}
          <Paper>
            <LibraryFields form={form} />
          </Paper>
        </Stack>
        <div className={classes.bar}>
          <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
            <Trans>Įrašyti</Trans>
          </Button>
          <Button variant="default" renderRoot={toLibrary}>
            <Trans>Atsisakyti</Trans>
          </Button>
        </div>
      </form>
    </Page>
  );
}
