import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { Checkbox, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { TermsDraft } from './agreement-draft.ts';
import { INVOICING, LIABILITY, NOT_LENT, PAYER } from './vocabulary.ts';

/** A form that holds terms among other things. */
// biome-ignore lint/suspicious/noExplicitAny: whatever else the form holds
type Form = UseFormReturnType<any>;

/** What the parties agree on, each term a field. */
export function TermsFields({ form }: { form: Form }) {
  const { t, i18n } = useLingui();
  const field = (name: keyof TermsDraft) => form.getInputProps(`terms.${name}`);
  const choices = (words: Record<string, MessageDescriptor>) =>
    Object.entries(words).map(([value, label]) => ({ value, label: i18n._(label) }));
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <TextInput label={t`Panaudos terminas, dienos`} required inputMode="numeric" {...field('loan_days')} />
        <TextInput label={t`Kiek kartų pratęsiama`} required inputMode="numeric" {...field('n_renewals')} />
        <TextInput label={t`Užsakymų vienu metu`} placeholder={t`be ribos`} inputMode="numeric" {...field('max_items')} />
        <NativeSelect label={t`Siuntimą apmoka`} data={choices(PAYER)} {...field('outward_payer')} />
        <NativeSelect label={t`Grąžinimą apmoka`} data={choices(PAYER)} {...field('return_payer')} />
        <TextInput label={t`Kopijos puslapio kaina, €`} placeholder={t`nemokama`} inputMode="decimal" {...field('page_cents')} />
        <NativeSelect label={t`Sąskaitos`} data={choices(INVOICING)} {...field('invoicing')} />
        <TextInput
          label={t`Sąskaita iki (mėnuo-diena)`}
          placeholder="01-31"
          disabled={form.getValues().terms.invoicing === 'none'}
          {...field('invoice_by')}
        />
        <TextInput label={t`Apmokėti per, dienos`} required inputMode="numeric" {...field('payment_days')} />
        <NativeSelect label={t`Praradus ar sugadinus`} data={choices(LIABILITY)} {...field('liability')} />
        <TextInput label={t`Įspėti prieš nutraukiant, dienos`} required inputMode="numeric" {...field('notice_days')} />
        <TextInput label={t`Atsakyti per, darbo dienos`} placeholder={t`mūsų siekis`} inputMode="numeric" {...field('answer_days')} />
        <TextInput label={t`Išsiųsti per, darbo dienos`} placeholder={t`mūsų siekis`} inputMode="numeric" {...field('supply_days')} />
        <TextInput
          label={t`Išsiųsti atgal per, darbo dienos`}
          placeholder={t`mūsų siekis`}
          inputMode="numeric"
          {...field('send_back_days')}
        />
      </SimpleGrid>
      <Checkbox.Group label={t`Neskolinama`} {...field('not_lent')}>
        <Group gap="md" mt="xs">
          {Object.entries(NOT_LENT).map(([value, label]) => (
            <Checkbox key={value} value={value} label={i18n._(label)} />
          ))}
        </Group>
      </Checkbox.Group>
    </Stack>
  );
}
