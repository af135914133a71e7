import { useLingui } from '@lingui/react/macro';
import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { today } from '#/app/i18n.ts';
import { DayField } from '#/ui/day-field.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { dayAfter } from './days.ts';
import { CONDITION, CURRENCIES } from './life-words.ts';
import type { StepFieldProps } from './step-fields.tsx';
import classes from './step-form.module.css';
import { optionsOf } from './vocabulary.ts';

/** A foreign library is mostly asked through another one; at home nobody stands between. */
export function Through({ form }: StepFieldProps) {
  const { t } = useLingui();
  return (
    <LibraryField
      label={t`Per kurią biblioteką`}
      description={t`Užsienio užsakymai eina per Nacionalinę biblioteką; Lietuvoje palikite tuščią`}
      clearable
      filter={{ is_ours: false }}
      {...form.getInputProps('through_library_id')}
    />
  );
}

export function ConditionField({ form, required }: StepFieldProps) {
  const { t, i18n } = useLingui();
  return (
    <Select
      label={t`Sąlyga`}
      required={required}
      allowDeselect={false}
      data={optionsOf(CONDITION, i18n)}
      data-autofocus
      {...form.getInputProps('code')}
    />
  );
}

export function Cost({ form }: StepFieldProps) {
  const { t } = useLingui();
  return (
    <TextInput
      label={t`Kaina`}
      className={classes.half}
      inputMode="decimal"
      autoComplete="off"
      placeholder="0,00"
      {...form.getInputProps('cost_cents')}
    />
  );
}

export function CurrencyField({ form }: StepFieldProps) {
  const { t } = useLingui();
  return <Select label={t`Valiuta`} className={classes.half} allowDeselect={false} data={CURRENCIES} {...form.getInputProps('currency')} />;
}

/** IFLA vouchers are counted in halves, because half of one pays for a copy. */
export function Vouchers({ form }: StepFieldProps) {
  const { t } = useLingui();
  return (
    <NumberInput
      label={t`IFLA kuponų pusės`}
      description={t`Vienas kuponas – 2 pusės`}
      className={classes.half}
      min={1}
      max={200}
      allowDecimal={false}
      hideControls
      {...form.getInputProps('n_half_vouchers')}
    />
  );
}

export function RetryFrom({ form, required }: StepFieldProps) {
  const { t } = useLingui();
  return (
    <DayField
      label={t`Kreiptis nuo`}
      required={required}
      className={classes.half}
      from={dayAfter(today(), 1)}
      {...form.getInputProps('retry_from_on')}
    />
  );
}

export function ReadingRoom({ form }: StepFieldProps) {
  const { t } = useLingui();
  return <Checkbox label={t`Naudoti tik skaitykloje`} {...form.getInputProps('is_reading_room_only', { type: 'checkbox' })} />;
}
