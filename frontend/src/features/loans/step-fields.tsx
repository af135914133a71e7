import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, NumberInput, SegmentedControl, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ComponentType } from 'react';
import type { Loan } from '#/api/generated/types.gen.ts';
import { formatDate, today } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { DayField } from '#/ui/day-field.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { ByMail } from './by-mail.tsx';
import { BySystem } from './by-system.tsx';
import { ConditionField, Cost, CurrencyField, ReadingRoom, RetryFrom, Through, Vouchers } from './condition-fields.tsx';
import { Amount, ClosedAsField, Harmed, SentByField, SettledAsField, SettledCents, Units } from './ending-fields.tsx';
import { ItemFields } from './item-fields.tsx';
import { RETRY_REASON } from './life-words.ts';
import { keyOf, type LoanAction } from './loan-action.ts';
import { choosesReason, type StepDraft, type StepField } from './step-draft.ts';
import classes from './step-form.module.css';
import { optionsOf, REASON, TOLD_BY } from './vocabulary.ts';

export type StepFieldProps = {
  form: UseFormReturnType<StepDraft>;
  loan: Loan;
  action: LoanAction;
  required: boolean;
  /** The cursor waits here when the dialog opens. */
  isFirst: boolean;
};

const startsHere = (isFirst: boolean) => ({ 'data-autofocus': isFirst || undefined });

function Library({ form, required, isFirst }: StepFieldProps) {
  const { t } = useLingui();
  const { library_id: library } = form.getValues();
  return (
    <>
      <LibraryField
        label={t`Biblioteka`}
        placeholder={t`Pavadinimas arba savivaldybė`}
        required={required}
        filter={{ is_ours: false }}
        {...startsHere(isFirst)}
        {...form.getInputProps('library_id')}
      />
      {library && <BySystem library={library.id} />}
    </>
  );
}

/** A library that has said no is asked again only on purpose. */
function Again({ form, loan }: StepFieldProps) {
  const { i18n } = useLingui();
  const { library_id: library } = form.getValues();
  const refusal = loan.attempts.findLast((attempt) => attempt.library.id === library?.id && attempt.answer === 'no');
  if (!refusal) return null;
  const on = formatDate(refusal.answered_on);
  const why = refusal.reason && i18n._(REASON[refusal.reason]).toLowerCase();
  return (
    <Checkbox
      label={
        why ? (
          <Trans>
            Vis tiek klausti dar kartą: {on} atsakė neigiamai ({why})
          </Trans>
        ) : (
          <Trans>Vis tiek klausti dar kartą: {on} atsakė neigiamai</Trans>
        )
      }
      {...form.getInputProps('again', { type: 'checkbox' })}
    />
  );
}

/** The reader has as many loans from abroad as the limit allows: asked for only once that was refused, of who may pass it. */
function Exception({ form }: StepFieldProps) {
  const { t } = useLingui();
  const { may } = useSession();
  const isStopped = !!form.errors.library_id || form.getValues().exception !== '';
  if (!isStopped || !may('subscribers:override')) return null;
  return (
    <Textarea
      label={t`Kodėl siunčiama viršijus ribą`}
      description={t`Reikia teisės; pastaba lieka užsakymo istorijoje`}
      autosize
      minRows={2}
      {...form.getInputProps('exception')}
    />
  );
}

function PartnerNumber({ form, required, isFirst }: StepFieldProps) {
  const { t } = useLingui();
  return (
    <TextInput
      label={t`Numeris kitoje bibliotekoje`}
      required={required}
      autoComplete="off"
      {...startsHere(isFirst)}
      {...form.getInputProps('partner_number')}
    />
  );
}

function Reason({ form, action, required, isFirst }: StepFieldProps) {
  const { t, i18n } = useLingui();
  const shared = { label: t`Priežastis`, required, ...startsHere(isFirst), ...form.getInputProps('reason') };
  if (!choosesReason(keyOf(action))) return <Textarea autosize minRows={2} {...shared} />;
  const { value, ...rest } = shared;
  return (
    <Select
      searchable
      allowDeselect={false}
      data={action.key === 'ask_retry' ? optionsOf(RETRY_REASON, i18n) : optionsOf(REASON, i18n)}
      value={value || null}
      nothingFoundMessage={t`Tokios priežasties nėra`}
      {...rest}
    />
  );
}

function DueOn({ form, loan, required, isFirst }: StepFieldProps) {
  const { t } = useLingui();
  return (
    <DayField
      label={loan.side === 'lending' ? t`Turi grąžinti iki` : t`Grąžinti skolintojui iki`}
      required={required}
      className={classes.half}
      from={today()}
      {...startsHere(isFirst)}
      {...form.getInputProps('due_on')}
    />
  );
}

function ReaderDueOn({ form, loan, required, isFirst }: StepFieldProps) {
  const { t } = useLingui();
  const due = formatDate(loan.due_on);
  return (
    <DayField
      label={t`Skaitytojas grąžina iki`}
      description={loan.due_on && t`Skolintojui grąžinti iki ${due}`}
      required={required}
      className={classes.half}
      from={today()}
      to={loan.due_on ?? undefined}
      {...startsHere(isFirst)}
      {...form.getInputProps('reader_due_on')}
    />
  );
}

/** A step that is all about the telling asks how; another only offers to say so, if nobody has told yet. */
function ToldBy({ form, loan, required }: StepFieldProps) {
  const { t, i18n } = useLingui();
  if (required)
    return (
      <Stack gap={3}>
        <Text size="sm" fw={500} id="told-by">
          {t`Kaip pranešta`}
        </Text>
        <SegmentedControl aria-labelledby="told-by" data={optionsOf(TOLD_BY, i18n)} {...form.getInputProps('told_by')} />
      </Stack>
    );
  if (loan.told_on) return null;
  return (
    <Select
      label={t`Kaip pranešta`}
      placeholder={t`Nepranešta`}
      clearable
      data={optionsOf(TOLD_BY, i18n)}
      {...form.getInputProps('told_by')}
    />
  );
}

function Pages({ form, required, isFirst }: StepFieldProps) {
  const { t } = useLingui();
  return (
    <NumberInput
      label={t`Kiek puslapių pateikta`}
      required={required}
      min={1}
      allowDecimal={false}
      hideControls
      className={classes.half}
      {...startsHere(isFirst)}
      {...form.getInputProps('pages')}
    />
  );
}

/** Where on the web the copy lies: whoever asked for it is told. */
function CopyUrl({ form, required, isFirst }: StepFieldProps) {
  const { t } = useLingui();
  return (
    <TextInput
      type="url"
      label={t`Kopijos adresas`}
      description={t`Jei kopija pateikiama nuoroda, ne laišku`}
      placeholder="https://"
      required={required}
      autoComplete="off"
      maxLength={2000}
      {...startsHere(isFirst)}
      {...form.getInputProps('copy_url')}
    />
  );
}

function Note({ form, required, isFirst }: StepFieldProps) {
  const { t } = useLingui();
  return <Textarea label={t`Pastaba`} required={required} autosize minRows={1} {...startsHere(isFirst)} {...form.getInputProps('note')} />;
}

function HappenedOn({ form, loan }: StepFieldProps) {
  const { t } = useLingui();
  return (
    <DayField
      label={t`Kada tai įvyko`}
      clearable={false}
      className={classes.half}
      from={loan.requested_on}
      to={today()}
      {...form.getInputProps('happened_on')}
    />
  );
}

/** How each field of a step is asked for. */
export const STEP_FIELD: Record<StepField, ComponentType<StepFieldProps>> = {
  library_id: Library,
  through_library_id: Through,
  code: ConditionField,
  cost_cents: Cost,
  amount_cents: Amount,
  currency: CurrencyField,
  n_half_vouchers: Vouchers,
  closed_as: ClosedAsField,
  settled_as: SettledAsField,
  settled_cents: SettledCents,
  retry_from_on: RetryFrom,
  units: Units,
  harmed: Harmed,
  is_reading_room_only: ReadingRoom,
  sent_by: SentByField,
  by_mail: ByMail,
  again: Again,
  exception: Exception,
  partner_number: PartnerNumber,
  reason: Reason,
  items: ItemFields,
  due_on: DueOn,
  reader_due_on: ReaderDueOn,
  told_by: ToldBy,
  pages: Pages,
  copy_url: CopyUrl,
  note: Note,
  happened_on: HappenedOn,
};
