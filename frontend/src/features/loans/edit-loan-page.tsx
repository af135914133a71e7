import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Paper, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { getLoanOptions, updateLoanMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { refresh } from '#/app/live.ts';
import { Conflict } from '#/ui/conflict.tsx';
import { DayField } from '#/ui/day-field.tsx';
import { ifMatch, useBase } from '#/ui/edit.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import { ScanField } from '#/ui/scan-field.tsx';
import { citationFaults } from './citation.ts';
import { CitationFields } from './citation-fields.tsx';
import { ContactFields } from './contact-fields.tsx';
import { type EditDraft, editDraftOf, patchOf, useDifferences } from './edit-loan-draft.ts';

const route = getRouteApi('/_staff/loans/$loanId/edit');

/** Corrects the description of a loan; a colleague's edit in the meantime is shown beside one's own. */
export function EditLoanPage() {
  const { t } = useLingui();
  const { loanId: id } = route.useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const isSaved = useRef(false);
  const options = getLoanOptions({ path: { id } });
  const { data: loan } = useSuspenseQuery(options);
  const of = { kind: loan.kind, medium: loan.medium };
  const form = useForm<EditDraft>({
    initialValues: editDraftOf(loan),
    validate: (draft) => citationFaults({ ...draft, ...of }),
    validateInputOnBlur: ['isbn', 'issn', 'year'],
  });
  const base = useBase(form, loan, () => editDraftOf(loan));
  const differences = useDifferences(of, form.getValues(), editDraftOf(loan));
  const update = useMutation({
    ...updateLoanMutation(),
    onSuccess: async (changed) => {
      isSaved.current = true;
      queries.setQueryData(options.queryKey, changed);
      void refresh(queries, 'loan');
      notifications.show({ message: t`Įrašyta`, color: 'pine' });
      await navigate({ to: '/loans/$loanId', params: { loanId: id } });
    },
    onError: async (error) => {
      if (hasStatus(error, 412)) await queries.fetchQuery({ ...options, staleTime: 0 });
      else showFaults(form, error);
    },
  });
  const saveOver = (version: number) =>
    update.mutate({ path: { id }, headers: ifMatch(version), body: patchOf(form.getValues(), (field) => form.isDirty(field), of) });

  return (
    <Page
      title={t`Redaguoti užsakymą`}
      lead={loan.number}
      width="text"
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/loans/$loanId" params={{ loanId: id }} {...props} />}>
          {loan.title}
        </Anchor>
      }
    >
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit(() => saveOver(base.version), focusFault(form))}>
        <Stack gap="md">
          {hasStatus(update.error, 412) ? (
            <Conflict
              differences={differences}
              isSaving={update.isPending}
              onKeepMine={() => saveOver(loan.version)}
              onTakeTheirs={() => {
                base.take();
                update.reset();
              }}
            />
          ) : (
            <FormProblem error={update.error} fields={Object.keys(form.values)} />
          )}
          <Paper p="lg">
            <Stack gap="lg">
              <fieldset>
                <legend>
                  <Trans>Leidinys</Trans>
                </legend>
                <CitationFields form={form} of={of} />
              </fieldset>
              <fieldset>
                <legend>
                  <Trans>Užsakymas</Trans>
                </legend>
                <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
                  {loan.reader && (
                    <>
                      <ScanField
                        label={t`Skaitytojo pažymėjimas`}
                        required
                        {...form.getInputProps('reader.card_no')}
                        error={form.errors['reader.card_no'] ?? form.errors.reader}
                      />
                      <TextInput
                        label={t`Skaitytojo vardas ir pavardė`}
                        required
                        autoComplete="off"
                        {...form.getInputProps('reader.name')}
                      />
                      <ContactFields form={form} />
                    </>
                  )}
                  <TextInput label={t`Jų užsakymo numeris`} autoComplete="off" {...form.getInputProps('partner_number')} />
                  <DayField label={t`Reikia iki`} {...form.getInputProps('needed_by_on')} />
                </SimpleGrid>
              </fieldset>
            </Stack>
          </Paper>
          <Group gap="sm">
            <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
              <Trans>Įrašyti</Trans>
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/loans/$loanId" params={{ loanId: id }} {...props} />}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
