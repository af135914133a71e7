import { useLingui } from '@lingui/react/macro';
import { Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ComponentType } from 'react';
import type { Action, Currency, LinkedLoan } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { DayField } from '#/ui/day-field.tsx';
import type { AnswerDraft, AnswerField } from './answer-draft.ts';
import { useNames } from './use-names.ts';

type Props = { form: UseFormReturnType<AnswerDraft>; linked: LinkedLoan; action: Action; required: boolean };

const CURRENCIES: Currency[] = ['EUR', 'CHF', 'CZK', 'DKK', 'GBP', 'NOK', 'PLN', 'SEK', 'UAH', 'USD'];

function OwnNumber({ form, required }: Props) {
  const { t } = useLingui();
  return (
    <TextInput
      size="md"
      label={t`Jūsų numeris`}
      required={required}
      maxLength={100}
      autoComplete="off"
      {...form.getInputProps('partner_number')}
    />
  );
}

function Condition({ form, linked, required }: Props) {
  const { t } = useLingui();
  const { optionsOf } = useNames(linked);
  return (
    <Select
      size="md"
      label={t`Sąlyga`}
      required={required}
      allowDeselect={false}
      data={optionsOf('condition')}
      {...form.getInputProps('code')}
    />
  );
}

function Cost({ form, required }: Props) {
  const { t } = useLingui();
  return (
    <TextInput
      size="md"
      label={t`Kaina`}
      required={required}
      inputMode="decimal"
      autoComplete="off"
      placeholder="0,00"
      {...form.getInputProps('cost_cents')}
    />
  );
}

function CostCurrency({ form }: Props) {
  const { t } = useLingui();
  return <Select size="md" label={t`Valiuta`} allowDeselect={false} data={CURRENCIES} {...form.getInputProps('currency')} />;
}

/** A no and a later choose from a list; a renewal that is refused says why in words. */
function Reason({ form, linked, action, required }: Props) {
  const { t } = useLingui();
  const { optionsOf } = useNames(linked);
  const { value, ...rest } = { size: 'md', label: t`Priežastis`, required, ...form.getInputProps('reason') };
  if (action.key === 'refuse_renewal') return <Textarea autosize minRows={2} maxLength={1000} value={value ?? ''} {...rest} />;
  return <Select allowDeselect={false} data={optionsOf(action.key === 'ask_retry' ? 'retry' : 'unfilled')} value={value} {...rest} />;
}

function RetryFrom({ form, required }: Props) {
  const { t } = useLingui();
  return <DayField size="md" label={t`Kreiptis nuo`} required={required} from={today()} {...form.getInputProps('retry_from_on')} />;
}

function DueOn({ form, action, required }: Props) {
  const { t } = useLingui();
  const label = action.key === 'recall' ? t`Reikia iki` : t`Grąžinti iki`;
  return <DayField size="md" label={label} required={required} from={today()} {...form.getInputProps('due_on')} />;
}

/** How each field of an answer is asked for. */
export const ANSWER_FIELD: Record<AnswerField, ComponentType<Props>> = {
  partner_number: OwnNumber,
  code: Condition,
  cost_cents: Cost,
  currency: CostCurrency,
  reason: Reason,
  retry_from_on: RetryFrom,
  due_on: DueOn,
};
