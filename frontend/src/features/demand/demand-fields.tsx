import { useLingui } from '@lingui/react/macro';
import { NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { today } from '#/app/i18n.ts';
import { DayField } from '#/ui/day-field.tsx';
import type { DemandDraft } from './demand-draft.ts';
import { PRIORITY } from './vocabulary.ts';

/** Everything that is kept of an entry: the title, how much it is wanted, what it costs. */
export function DemandFields({ form }: { form: UseFormReturnType<DemandDraft> }) {
  const { t, i18n } = useLingui();
  const field = (name: keyof DemandDraft) => form.getInputProps(name);
  return (
    <Stack gap="md">
      <TextInput label={t`Antraštė`} required maxLength={1000} {...field('title')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t`Autorius`} maxLength={500} {...field('author')} />
        <TextInput label={t`Leidykla`} maxLength={300} {...field('publisher')} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput label={t`Metai`} inputMode="numeric" maxLength={4} {...field('year')} />
        <TextInput label="ISBN" maxLength={40} {...field('isbn')} />
        <TextInput label="ISSN" maxLength={40} {...field('issn')} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 4 }}>
        <NativeSelect
          label={t`Pirmenybė`}
          data={Object.entries(PRIORITY).map(([value, label]) => ({ value, label: i18n._(label) }))}
          {...field('priority')}
        />
        <TextInput label={t`Kaina, Eur`} inputMode="decimal" maxLength={20} {...field('price_cents')} />
        <TextInput label={t`Kur rasta`} maxLength={300} {...field('price_source')} />
        <DayField label={t`Kainos data`} to={today()} {...field('price_on')} />
      </SimpleGrid>
      <Textarea label={t`Pastaba`} autosize minRows={2} maxLength={4000} {...field('note')} />
    </Stack>
  );
}
