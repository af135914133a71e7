import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Paper, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { getDescriptionOptions, updateDescriptionMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { Conflict } from '#/ui/conflict.tsx';
import { ifMatch, useBase } from '#/ui/edit.ts';
import { focusFault } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import classes from './catalogue.module.css';
import { bodyOf, type DescriptionDraft, draftOf, emptyDescription, faultsOf } from './description-draft.ts';
import { showDescriptionFaults } from './description-faults.ts';
import { DescriptionFields } from './description-fields.tsx';
import { fieldName } from './vocabulary.ts';

const route = getRouteApi('/_staff/catalogue/$descriptionId/edit');

/** What is said of a title, to change. A colleague's edit in the meantime is shown beside one's own. */
export function EditDescriptionPage() {
  const { t, i18n } = useLingui();
  const { descriptionId: id } = route.useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const options = getDescriptionOptions({ path: { id } });
  const { data: description } = useSuspenseQuery(options);
  const form = useForm<DescriptionDraft>({ initialValues: draftOf(description), validate: faultsOf, validateInputOnBlur: true });
  const base = useBase(form, description, () => draftOf(description));
  const isSaved = useRef(false);
  const update = useMutation({
    ...updateDescriptionMutation(),
    onSuccess: async (changed) => {
      isSaved.current = true;
      queries.setQueryData(options.queryKey, changed);
      notifications.show({ message: t`Įrašyta`, color: 'pine' });
      await navigate({ to: '/catalogue/$descriptionId', params: { descriptionId: id } });
    },
    onError: async (error) => {
      if (hasStatus(error, 412)) await queries.fetchQuery({ ...options, staleTime: 0 });
      else showDescriptionFaults(form, error);
    },
  });
  const saveOver = (version: number) => update.mutate({ path: { id }, headers: ifMatch(version), body: bodyOf(form.getValues()) });
  const back = (props: object) => <Link to="/catalogue/$descriptionId" params={{ descriptionId: id }} {...props} />;
  return (
    <Page title={t`Redaguoti aprašą`} above={<Anchor size="sm" renderRoot={back} children={description.title} />}>
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate className={classes.form} onSubmit={form.onSubmit(() => saveOver(base.version), focusFault(form))}>
        <Stack gap="md">
          {hasStatus(update.error, 412) ? (
            <Conflict
              differences={differences(form.getValues(), draftOf(description)).map(([field, mine, theirs]) => ({
                name: i18n._(fieldName(field)),
                mine,
                theirs,
              }))}
              isSaving={update.isPending}
              onKeepMine={() => saveOver(description.version)}
              onTakeTheirs={() => {
                base.take();
                update.reset();
              }}
            />
          ) : (
            <FormProblem error={update.error} fields={Object.keys(emptyDescription)} />
          )}
          <Paper>
            <DescriptionFields form={form} />
          </Paper>
        </Stack>
        <div className={classes.bar}>
          <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
            <Trans>Įrašyti</Trans>
          </Button>
          <Button variant="default" renderRoot={back}>
            <Trans>Atsisakyti</Trans>
          </Button>
        </div>
      </form>
    </Page>
  );
}

/** The fields in which two drafts differ, with both texts. */
const differences = (mine: DescriptionDraft, theirs: DescriptionDraft) =>
  Object.keys(mine)
    .map((key) => key as keyof DescriptionDraft)
    .filter((key) => mine[key] !== theirs[key])
    .map((key) => [key, mine[key], theirs[key]] as const);
