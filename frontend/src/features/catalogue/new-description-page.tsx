import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Paper, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useChange } from '#/api/change.ts';
import { createDescriptionMutation, getDescriptionQueryKey } from '#/api/generated/@tanstack/react-query.gen.ts';
import { focusFault } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import classes from './catalogue.module.css';
import { bodyOf, type DescriptionDraft, emptyDescription, faultsOf } from './description-draft.ts';
import { showDescriptionFaults } from './description-faults.ts';
import { DescriptionFields } from './description-fields.tsx';

/** A title that no record came for. */
export function NewDescriptionPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useForm<DescriptionDraft>({ initialValues: emptyDescription, validate: faultsOf, validateInputOnBlur: true });
  const isSaved = useRef(false);
  const create = useChange({
    ...createDescriptionMutation(),
    onSuccess: async (description) => {
      isSaved.current = true;
      queries.setQueryData(getDescriptionQueryKey({ path: { id: description.id } }), description);
      notifications.show({ message: t`Aprašas įrašytas`, color: 'pine' });
      await navigate({ to: '/catalogue/$descriptionId', params: { descriptionId: description.id } });
    },
    onError: (error) => showDescriptionFaults(form, error),
  });
  return (
    <Page
      title={t`Naujas aprašas`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/catalogue" {...props} />}>
          <Trans>Katalogas</Trans>
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
          <FormProblem error={create.error} fields={Object.keys(emptyDescription)} />
          <Paper>
            <DescriptionFields form={form} />
          </Paper>
        </Stack>
        <div className={classes.bar}>
          <Button type="submit" loading={create.isPending}>
            <Trans>Įrašyti</Trans>
          </Button>
          <Button variant="default" renderRoot={(props) => <Link to="/catalogue" {...props} />}>
            <Trans>Atsisakyti</Trans>
          </Button>
        </div>
      </form>
    </Page>
  );
}
