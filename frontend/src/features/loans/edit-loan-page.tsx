import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { getLoanOptions, updateLoanMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { DayField } from '#/ui/day-field.tsx';
import { useEdit } from '#/ui/edit.ts';
import { EditPage } from '#/ui/edit-page.tsx';
import { ScanField } from '#/ui/scan-field.tsx';
import { citationFaults } from './citation.ts';
import { CitationFields } from './citation-fields.tsx';
import { ContactFields } from './contact-fields.tsx';
import { type EditDraft, editDraftOf, patchOf, useDifferences } from './edit-loan-draft.ts';

const route = getRouteApi('/_staff/loans/$loanId/edit');

/** Corrects the description of a loan. */
export function EditLoanPage() {
  const { t } = useLingui();
  const { loanId: id } = route.useParams();
  const query = getLoanOptions({ path: { id } });
  const { data: loan } = useSuspenseQuery(query);
  const of = { kind: loan.kind, medium: loan.medium };
  const form = useForm<EditDraft>({
    initialValues: editDraftOf(loan),
    validate: (draft) => citationFaults({ ...draft, ...of }),
    validateInputOnBlur: ['isbn', 'issn', 'year'],
  });
  const edit = useEdit({
    form,
    latest: loan,
    draftOf: editDraftOf,
    query,
    mutation: updateLoanMutation(),
    request: (draft, headers) => ({ path: { id }, headers, body: patchOf(draft, (field) => form.isDirty(field), of) }),
    back: linkOptions({ to: '/loans/$loanId', params: { loanId: id } }),
    entity: 'loan',
  });
  const differencesOf = useDifferences(of);
  return (
    <EditPage edit={edit} width="text" title={t`Redaguoti užsakymą`} lead={loan.number} name={loan.title} differencesOf={differencesOf}>
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
                  <TextInput label={t`Skaitytojo vardas ir pavardė`} required autoComplete="off" {...form.getInputProps('reader.name')} />
                  <ContactFields form={form} />
                </>
              )}
              <TextInput label={t`Jų užsakymo numeris`} autoComplete="off" {...form.getInputProps('partner_number')} />
              <DayField label={t`Reikia iki`} {...form.getInputProps('needed_by_on')} />
            </SimpleGrid>
          </fieldset>
        </Stack>
      </Paper>
    </EditPage>
  );
}
