import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import type { Harm } from '#/api/generated/types.gen.ts';
import itemClasses from './item-fields.module.css';
import { CLOSED_AS, HARM, SENT_BY, SETTLED_AS } from './life-words.ts';
import { keyOf } from './loan-action.ts';
import { type ItemDraft, unitsFor } from './step-draft.ts';
import type { StepFieldProps } from './step-fields.tsx';
import classes from './step-form.module.css';
import { optionsOf } from './vocabulary.ts';

/** Which of several volumes a step is about. */
export function Units({ form, loan, action }: StepFieldProps) {
  const { t } = useLingui();
  const { value, onChange, error } = form.getInputProps('units');
  return (
    <Checkbox.Group
      label={action.key === 'return_some' ? t`Kurie tomai grįžta` : t`Kurie tomai siuntoje`}
      value={(value as number[]).map(String)}
      onChange={(chosen) => onChange(chosen.map(Number))}
      error={error}
    >
      <Group gap="md" mt={4}>
        {unitsFor(loan, keyOf(action)).map(({ n, volume }) => (
          <Checkbox key={n} value={String(n)} label={volume ?? t`${n} egz.`} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

/** What came of each volume: most of them are as they went. */
export function Harmed({ form }: StepFieldProps) {
  const { t, i18n } = useLingui();
  const { harmed } = form.getValues();
  const choices = [{ value: '', label: t`Nepažeista` }, ...optionsOf(HARM, i18n)];
  return (
    <fieldset>
      <legend className={itemClasses.legend}>
        <Trans>Kas atsitiko</Trans>
      </legend>
      <Stack gap="sm">
        {harmed.map((item: ItemDraft, index: number) => {
          const name = item.volume || t`${item.n} egz.`;
          return (
            <Stack key={item.n} gap={6}>
              <Group gap="sm">
                {harmed.length > 1 && <Text size="sm">{name}</Text>}
                <SegmentedControl
                  size="xs"
                  aria-label={t`Būklė: ${name}`}
                  data={choices}
                  value={item.harm ?? ''}
                  onChange={(harm) => form.setFieldValue(`harmed.${index}.harm`, (harm || null) as Harm | null)}
                />
              </Group>
              <TextInput
                aria-label={t`Pažeidimas: ${name}`}
                placeholder={t`Pažeidimas`}
                autoComplete="off"
                {...form.getInputProps(`harmed.${index}.condition`)}
              />
            </Stack>
          );
        })}
        {form.errors.harmed && (
          <Text size="sm" c="red" role="alert">
            {form.errors.harmed}
          </Text>
        )}
      </Stack>
    </fieldset>
  );
}

export function Amount({ form }: StepFieldProps) {
  const { t } = useLingui();
  return (
    <TextInput
      label={t`Kiek skolintoja prašo`}
      className={classes.half}
      inputMode="decimal"
      autoComplete="off"
      placeholder="0,00"
      {...form.getInputProps('amount_cents')}
    />
  );
}

export function SettledAsField({ form, required }: StepFieldProps) {
  const { t, i18n } = useLingui();
  const data = optionsOf(SETTLED_AS, i18n).filter(({ value }) => value !== 'returned');
  return (
    <Select
      label={t`Kaip atlyginta`}
      required={required}
      allowDeselect={false}
      data={data}
      data-autofocus
      {...form.getInputProps('settled_as')}
    />
  );
}

/** Only what was paid has an amount; the claimed one where no other is named. */
export function SettledCents({ form, loan }: StepFieldProps) {
  const { t } = useLingui();
  if (form.getValues().settled_as !== 'paid') return null;
  const currency = loan.claims.at(-1)?.currency ?? 'EUR';
  return (
    <TextInput
      label={t`Sumokėta, ${currency}`}
      className={classes.half}
      inputMode="decimal"
      autoComplete="off"
      placeholder="0,00"
      {...form.getInputProps('settled_cents')}
    />
  );
}

export function ClosedAsField({ form, required }: StepFieldProps) {
  const { t, i18n } = useLingui();
  return (
    <Select
      label={t`Kuo baigėsi`}
      required={required}
      allowDeselect={false}
      data={optionsOf(CLOSED_AS, i18n)}
      data-autofocus
      {...form.getInputProps('closed_as')}
    />
  );
}

export function SentByField({ form }: StepFieldProps) {
  const { t, i18n } = useLingui();
  return (
    <Stack gap={3}>
      <Text size="sm" fw={500} id="sent-by">
        {t`Kaip priminta`}
      </Text>
      <SegmentedControl aria-labelledby="sent-by" data={optionsOf(SENT_BY, i18n)} {...form.getInputProps('sent_by')} />
    </Stack>
  );
}
