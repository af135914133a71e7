import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getLoanLetterOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Loan, MailTold } from '#/api/generated/types.gen.ts';
import type { StepDraft, StepField } from './step-draft.ts';
import type { StepFieldProps } from './step-fields.tsx';

/** Why no letter goes. */
const WHY: Partial<Record<MailTold['outcome'], MessageDescriptor>> = {
  not_set_up: msg`paštas nesutvarkytas`,
  no_address: msg`nėra el. pašto adreso`,
  bouncing: msg`adresas laiškų nepriima`,
};

/** By what way it is told, where a step asks for that. */
const wayOf = (draft: StepDraft, fields: StepField[]) =>
  fields.includes('told_by') ? draft.told_by : fields.includes('sent_by') ? draft.sent_by : undefined;

/** What a step says of its letter: nothing where none could go, and that it was written by hand where we cannot send. */
export function letterOf({ letter }: Pick<Loan, 'letter'>, draft: StepDraft, fields: StepField[]) {
  if (!fields.includes('by_mail')) return {};
  if (fields.includes('library_id')) return draft.by_mail === null ? {} : { by_mail: draft.by_mail };
  const goes = letter?.outcome === 'queued';
  const way = wayOf(draft, fields);
  if (way !== undefined) return way === 'email' && !goes ? { by_mail: false } : {};
  return goes ? { by_mail: draft.by_mail ?? true } : {};
}

/** A tick where a letter can go, preset; where none can, one line that says who must be told by hand. */
export function ByMail({ form, loan, action }: StepFieldProps) {
  const { t } = useLingui();
  const { letter } = loan;
  if (action.key === 'send') return <ToAsked form={form} />;
  const way = wayOf(form.getValues(), [...action.needs, ...action.takes] as StepField[]);
  if (!letter || (way !== undefined && way !== 'email')) return null;
  const to = letter.to ?? t`skaitytojo adresu`;
  if (letter.outcome !== 'queued') return <Unsent letter={letter} />;
  if (way === 'email')
    return (
      <Text size="sm" c="dimmed">
        <Trans>Laišką išsiųs programa: {to}</Trans>
      </Text>
    );
  return <Checkbox label={<Trans>Pranešti el. paštu: {to}</Trans>} {...form.getInputProps('by_mail', { type: 'checkbox' })} />;
}

/** Whoever is asked is written to with a link, unless the request reaches it otherwise; preset as the server will do it. */
function ToAsked({ form }: Pick<StepFieldProps, 'form'>) {
  const { library_id: library, through_library_id: gate, by_mail } = form.getValues();
  form.watch('library_id', () => form.setFieldValue('by_mail', null)); // another library, another letter
  const { data } = useQuery({ ...getLoanLetterOptions({ query: { library_id: library?.id ?? 0 } }), enabled: library !== null });
  if (!library || !data) return null;
  if (data.outcome !== 'queued') return <UnsentToAsked outcome={data.outcome} />;
  return (
    <Checkbox
      label={<Trans>Siųsti laišką bibliotekai: {data.to}</Trans>}
      description={
        data.has_system ? (
          <Trans>Biblioteka užsakymą mato savo sistemoje, laiško jai nereikia.</Trans>
        ) : gate ? (
          <Trans>Užsakymą perduoda kita biblioteka, laiško šiai nereikia.</Trans>
        ) : (
          <Trans>Laiške – ko prašome ir nuoroda, kuria biblioteka atsako. Skaitytojo vardo nėra.</Trans>
        )
      }
      checked={by_mail ?? !(data.has_system || gate)}
      onChange={({ currentTarget: { checked } }) => form.setFieldValue('by_mail', checked)}
      error={form.errors.by_mail}
    />
  );
}

function UnsentToAsked({ outcome }: Pick<MailTold, 'outcome'>) {
  const { i18n } = useLingui();
  const reason = WHY[outcome];
  const why = reason && i18n._(reason);
  return (
    <Text size="sm" c="dimmed">
      <Trans>Laiško bibliotekai programa nesiųs ({why}): kreipkitės patys.</Trans>
    </Text>
  );
}

function Unsent({ letter }: { letter: NonNullable<Loan['letter']> }) {
  const { i18n } = useLingui();
  const reason = WHY[letter.outcome];
  const why = reason && i18n._(reason);
  return (
    <Text size="sm" c="dimmed">
      <Trans>Laiško programa nesiųs ({why}): praneškite patys.</Trans>
    </Text>
  );
}
