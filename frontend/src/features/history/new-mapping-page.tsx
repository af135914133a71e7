import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useChange } from '#/api/change.ts';
import { createHistoryMappingMutation, getHistoryMappingQueryKey } from '#/api/generated/@tanstack/react-query.gen.ts';
import { refresh } from '#/app/live.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import { emptyDraft, faultsOf, type MappingDraft, readingOf } from './mapping-draft.ts';
import { MappingFormParts } from './mapping-form.tsx';

/** How files of another system are read, told once and saved by name. */
export function NewMappingPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useForm<MappingDraft>({ initialValues: emptyDraft(), validate: faultsOf });
  const isSaved = useRef(false);
  const create = useChange({
    ...createHistoryMappingMutation(),
    onSuccess: async (made) => {
      isSaved.current = true;
      queries.setQueryData(getHistoryMappingQueryKey({ path: { id: made.id } }), made);
      await refresh(queries, 'history_mapping');
      await navigate({ to: '/history', search: { mapping: made.id } });
    },
    onError: (error) => showFaults(form, error),
  });
  const save = (draft: MappingDraft) => create.mutate({ body: { name: draft.name.trim(), reading: readingOf(draft) } });
  return (
    <Page
      title={t`Naujas susiejimas`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/history" {...props} />}>
          <Trans>Ankstesnių metų užsakymai</Trans>
        </Anchor>
      }
    >
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={create.error} fields={['name', 'source']} />
          <MappingFormParts form={form} isNew />
          <Group gap="sm">
            <Button type="submit" loading={create.isPending}>
              <Trans>Įrašyti susiejimą</Trans>
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/history" {...props} />}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
