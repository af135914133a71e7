import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Paper, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useChange } from '#/api/change.ts';
import { createLibraryMutation, getLibraryQueryKey } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Library } from '#/api/generated/types.gen.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import { bodyOf, draftOf, emptyDraft, faultsOf, type LibraryDraft } from './library-draft.ts';
import classes from './library-fields.module.css';
import { LibraryFields } from './library-fields.tsx';

/** A branch is most often where its library is. */
const branchOf = (parent: Library): LibraryDraft => {
  const { municipality, county, territory, country } = draftOf(parent);
  return { ...emptyDraft, kind: 'branch', parent, municipality, county, territory, country };
};

const route = getRouteApi('/_staff/libraries/new');

/** One more library in the directory; of a known parent when it is opened from that library's page. */
export function NewLibraryPage() {
  const { t } = useLingui();
  const parent = route.useLoaderData();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useForm<LibraryDraft>({
    initialValues: parent ? branchOf(parent) : emptyDraft,
    validate: faultsOf,
    validateInputOnBlur: true,
  });
  const isSaved = useRef(false);
  const create = useChange({
    ...createLibraryMutation(),
    onSuccess: async (library) => {
      isSaved.current = true;
      queries.setQueryData(getLibraryQueryKey({ path: { id: library.id } }), library);
      notifications.show({ message: t`Biblioteka įrašyta`, color: 'pine' });
      await navigate({ to: '/libraries/$libraryId', params: { libraryId: library.id } });
    },
    onError: (error) => showFaults(form, error),
  });
  return (
    <Page
      title={t`Nauja biblioteka`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/libraries" {...props} />}>
          <Trans>Bibliotekos</Trans>
        </Anchor>
      }
    >
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form
        noValidate
        className={classes.form}
        onSubmit={form.onSubmit((draft) => create.mutate({ body: bodyOf(draft) }), focusFault(form))}
      >
        <Stack gap="md">
          <FormProblem error={create.error} fields={[...Object.keys(emptyDraft), 'parent_id']} />
          <Paper>
            <LibraryFields form={form} />
          </Paper>
        </Stack>
        <div className={classes.bar}>
          <Button type="submit" loading={create.isPending}>
            <Trans>Įrašyti</Trans>
          </Button>
          <Button variant="default" renderRoot={(props) => <Link to="/libraries" {...props} />}>
            <Trans>Atsisakyti</Trans>
          </Button>
        </div>
      </form>
    </Page>
  );
}
