import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Text } from '@mantine/core';
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
  const goes = letter?.outcome === 'queued';
  const way = wayOf(draft, fields);
  if (way !== undefined) return way === 'email' && !goes ? { by_mail: false } : {};
  return goes ? { by_mail: draft.by_mail } : {};
}

/** A tick where a letter can go, preset; where none can, one line that says who must be told by hand. */
export function ByMail({ form, loan, action }: StepFieldProps) {
  const { t } = useLingui();
  const { letter } = loan;
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
