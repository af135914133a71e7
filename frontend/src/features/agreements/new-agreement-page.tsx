import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useChange } from '#/api/change.ts';
import { createAgreementMutation, getAgreementTemplateOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LibraryRef } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { filled, focusFault, orNull, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { Page } from '#/ui/page.tsx';
import { emptySignatory, type SignatoryDraft, signatoryOf, type TermsDraft, termsDraftOf, termsOf } from './agreement-draft.ts';
import { DraftFields } from './draft-fields.tsx';

type Draft = {
  library_id: LibraryRef | null;
  from_on: string;
  until_on: string;
  terms: TermsDraft;
  ours: SignatoryDraft;
  theirs: SignatoryDraft;
  note: string;
};

/** A draft with one library, beginning with the template's terms. */
export function NewAgreementPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data: template } = useSuspenseQuery(getAgreementTemplateOptions());
  const isSaved = useRef(false);
  const form = useForm<Draft>({
    initialValues: {
      library_id: null,
      from_on: today(),
      until_on: '',
      terms: termsDraftOf(template),
      ours: emptySignatory,
      theirs: emptySignatory,
      note: '',
    },
    validate: filled('library_id', 'from_on'),
  });
  const create = useChange({
    ...createAgreementMutation(),
    onSuccess: async ({ id, number }) => {
      isSaved.current = true;
      notifications.show({ message: t`Parengtas projektas ${number}`, color: 'pine' });
      await navigate({ to: '/agreements/$agreementId', params: { agreementId: id } });
    },
    onError: (error) => showFaults(form, error),
  });
  const save = ({ library_id, from_on, until_on, terms, ours, theirs, note }: Draft) => {
    if (!library_id) return;
    create.mutate({
      body: {
        library_id: library_id.id,
        from_on,
        until_on: orNull(until_on ?? ''),
        terms: termsOf(terms),
        ours: signatoryOf(ours),
        theirs: signatoryOf(theirs),
        note: orNull(note),
      },
    });
  };
  return (
    <Page
      title={t`Nauja sutartis`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/agreements" {...props} />}>
          <Trans>Sutarčių registras</Trans>
        </Anchor>
      }
    >
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
        <FormProblem error={create.error} fields={Object.keys(form.getValues())} />
        <DraftFields
          form={form}
          first={<LibraryField label={t`Biblioteka`} required filter={{ is_ours: false }} {...form.getInputProps('library_id')} />}
        />
        <Group gap="sm" mt="md">
          <Button type="submit" loading={create.isPending}>
            <Trans>Įrašyti projektą</Trans>
          </Button>
          <Button variant="default" renderRoot={(props) => <Link to="/agreements" {...props} />}>
            <Trans>Atsisakyti</Trans>
          </Button>
        </Group>
      </form>
    </Page>
  );
}
