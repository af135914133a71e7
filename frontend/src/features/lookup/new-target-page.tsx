import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useChange } from '#/api/change.ts';
import { createLookupTargetMutation, getLookupTargetQueryKey } from '#/api/generated/@tanstack/react-query.gen.ts';
import { refresh } from '#/app/live.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import { emptyDraft, faultsOf, newTargetOf, type TargetDraft } from './target-draft.ts';
import { FIELDS } from './target-fields.tsx';
import { TargetForm } from './target-form.tsx';

/** A catalogue of another library is set up; its page is where it is tried. */
export function NewTargetPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useForm<TargetDraft>({ initialValues: emptyDraft(), validate: faultsOf });
  const isSaved = useRef(false);
  const create = useChange({
    ...createLookupTargetMutation(),
    onSuccess: async (made) => {
      isSaved.current = true;
      queries.setQueryData(getLookupTargetQueryKey({ path: { id: made.id } }), made);
      void refresh(queries, 'lookup_target');
      await navigate({ to: '/lookup/$targetId', params: { targetId: made.id } });
    },
    onError: (error) => showFaults(form, error),
  });
  return (
    <Page
      title={t`Naujas katalogas`}
      width="text"
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/lookup" {...props} />}>
          <Trans>Kitų bibliotekų katalogai</Trans>
        </Anchor>
      }
    >
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit((draft) => create.mutate({ body: newTargetOf(draft) }), focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={create.error} fields={FIELDS} />
          <TargetForm form={form} isNew />
          <Group gap="sm">
            <Button type="submit" loading={create.isPending}>
              <Trans>Įrašyti katalogą</Trans>
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/lookup" {...props} />}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
