import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { useChange } from '#/api/change.ts';
import {
  getInquiryOptions,
  getLoanQueryKey,
  queueLoanMutation,
  requestLoanMutation,
  requestLoanOfInquiryMutation,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Channel, FoundTitle, Inquiry, InquiryChannel, Medium, NewLoan } from '#/api/generated/types.gen.ts';
import { hasCode, isProblem } from '#/api/problem.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import { type CitationDraft, type CitationKind, citationOfFound, citationOfTitle } from './citation.ts';
import { CitationFields } from './citation-fields.tsx';
import { blankContact } from './contact.ts';
import classes from './loan-page.module.css';
import { blankLoan, isSameAsker, newLoanFaults, newLoanOf, similarTo } from './new-loan-draft.ts';
import { OurStock } from './our-stock.tsx';
import { QueueAtOnce } from './queue-at-once.tsx';
import { ItemCount, RequestFields } from './request-fields.tsx';
import { SimilarLoans } from './similar-loans.tsx';

const route = getRouteApi('/_staff/loans/new');

/** What stops a request of another library, unless it is taken as an exception. */
const STOPS = ['subscribers.may_not_request', 'agreements.not_in_force', 'loans.limit_reached', 'loans.not_lent'];

type Props = {
  /** Where else the title is looked for: given what is typed so far, and how the form is filled with what was found. */
  elsewhere: (
    asked: { title: string; author: string; isbn: string; issn: string; medium: Medium },
    fill: (found: FoundTitle) => void,
  ) => ReactNode;
  /** What is kept with a request of our reader that was just taken in. */
  onMade?: (loan: { id: number }) => Promise<void>;
};

/** A request, of our reader or of another library, as it comes to the desk. */
export function NewLoanPage({ elsewhere, onMade }: Props) {
  const { t } = useLingui();
  const { user, may } = useSession();
  const { side = 'borrowing', inquiry_id } = route.useSearch();
  const { data: inquiry } = useQuery({ ...getInquiryOptions({ path: { id: inquiry_id ?? 0 } }), enabled: inquiry_id !== undefined });
  const description = route.useLoaderData();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const isSaved = useRef(false);
  const form = useForm({
    initialValues: { ...blankLoan(side, user.library), ...(description && citationOfTitle(description)), ...(inquiry && askedIn(inquiry)) },
    validate: newLoanFaults,
    validateInputOnBlur: ['isbn', 'issn', 'year'],
  });
  /** Something stops it that a right and a note let pass: then the note is asked for. */
  const [isStopped, setIsStopped] = useState(false);
  /** The loan whose book the reader is to wait for, once the request is saved. */
  const waitsFor = useRef<number>(undefined);
  const queue = useChange(queueLoanMutation());
  const { title: typed, author, isbn, issn } = form.values;
  const [wanted] = useDebouncedValue({ title: typed.trim(), author: author.trim(), isbn: isbn.trim(), issn: issn.trim() }, 300);
  const made = async (loan: { id: number; number: string }) => {
    isSaved.current = true;
    if (form.values.side === 'borrowing') await onMade?.(loan);
    if (waitsFor.current !== undefined) {
      const input = { path: { id: loan.id }, body: { on_loan_id: waitsFor.current } };
      await queue.mutateAsync(input).catch(() => {
        notifications.show({ message: t`Užsakymas įrašytas, bet į eilę įrašyti nepavyko: pabandykite jo puslapyje`, color: 'red' });
      });
    }
    void refresh(queries, 'loan');
    notifications.show({ message: t`Užsakymas ${loan.number} įrašytas`, color: 'pine' });
    await navigate({ to: '/loans/$loanId', params: { loanId: loan.id } });
  };
  const onError = (error: unknown) => {
    showFaults(form, error);
    if (STOPS.some((code) => hasCode(error, code)) && may('subscribers:override')) setIsStopped(true);
  };
  const alone = useChange({
    ...requestLoanMutation(),
    onSuccess: async (loan) => {
      queries.setQueryData(getLoanQueryKey({ path: { id: loan.id } }), loan);
      await made(loan);
    },
    onError,
  });
  const ofInquiry = useChange({
    ...requestLoanOfInquiryMutation(),
    onSuccess: async ({ outcomes: { loans } }) => {
      void refresh(queries, 'inquiry');
      await made(loans[loans.length - 1] as (typeof loans)[number]);
    },
    onError,
  });
  const create = inquiry_id === undefined ? alone : ofInquiry;
  const save = (body: NewLoan) =>
    inquiry_id === undefined ? alone.mutate({ body }) : ofInquiry.mutate({ path: { id: inquiry_id }, body });

  const submit = (on?: number) =>
    form.onSubmit((draft) => {
      waitsFor.current = on;
      save(newLoanOf(draft));
    }, focusFault(form));

  return (
    <Page title={t`Naujas užsakymas`}>
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <div className={classes.columns}>
        <form noValidate onSubmit={submit()}>
          <Stack gap="md">
            <FormProblem error={create.error} fields={Object.keys(form.values)} />
            <Paper p="lg">
              <Stack gap="lg">
                <RequestFields form={form} isOverLimit={isOverLimit(create.error) || form.values.over_limit_reason !== ''} />
                <fieldset>
                  <legend>
                    <Trans>Leidinys</Trans>
                  </legend>
                  <Stack gap="md">
                    <CitationFields form={form} of={form.values}>
                      {form.values.medium === 'original' && <ItemCount form={form} />}
                    </CitationFields>
                    <Textarea label={t`Pastaba`} autosize minRows={2} {...form.getInputProps('note')} />
                    {form.values.side === 'lending' && isStopped && (
                      <Textarea
                        label={t`Kodėl priimama išimties tvarka`}
                        description={t`Reikia teisės; pastaba lieka užsakymo istorijoje`}
                        autosize
                        minRows={2}
                        autoFocus
                        {...form.getInputProps('exception')}
                      />
                    )}
                  </Stack>
                </fieldset>
              </Stack>
            </Paper>
            <Group gap="sm">
              <Button type="submit" loading={create.isPending}>
                <Trans>Įrašyti užsakymą</Trans>
              </Button>
              <Button variant="default" renderRoot={(props) => <Link to="/loans" {...props} />}>
                <Trans>Atsisakyti</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
        <div className={classes.column}>
          <OurStock of={wanted} />
          <SimilarLoans asked={similarTo({ ...form.values, ...wanted })} isSame={(similar) => isSameAsker(form.values, similar)}>
            {(similar) => (
              <QueueAtOnce of={similar} draft={form.values} isBusy={create.isPending || queue.isPending} onQueue={(on) => submit(on)()} />
            )}
          </SimilarLoans>
          {form.values.side === 'borrowing' &&
            elsewhere({ title: typed, author, isbn, issn, medium: form.values.medium }, (found) =>
              form.setValues((draft) => citationOfFound(found, draft as CitationKind & CitationDraft)),
            )}
        </div>
      </div>
    </Page>
  );
}

/** What an inquiry says of the request that comes of it: whose it is, how it came, its words as a note. */
const askedIn = ({ number, question, library, channel, asker, language }: Inquiry) => ({
  library_id: library,
  channel: CHANNEL[channel],
  note: `${number}: ${question}`,
  reader: { card_no: '', name: asker?.name ?? '' },
  contact: { ...blankContact, email: asker?.email ?? '', language: language ?? blankContact.language },
});

/** The ways by which a request comes, of those by which a question does. */
const CHANNEL: Record<InquiryChannel, Channel> = {
  desk: 'in_person',
  phone: 'phone',
  email: 'email',
  letter: 'letter',
  form: 'web',
  chat: 'web',
  visit: 'in_person',
};

/** The reader has as many requests as the limit allows: it is taken in with a reason, or not at all. */
const isOverLimit = (error: unknown) => isProblem(error) && !!error.errors?.some(({ code }) => code.startsWith('loans.over_limit'));
