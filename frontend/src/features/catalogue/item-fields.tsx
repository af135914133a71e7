import { useLingui } from '@lingui/react/macro';
import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { LibraryField } from '#/ui/library-field.tsx';
import type { ItemDraft } from './item-draft.ts';
import { NOT_LENDABLE } from './vocabulary.ts';

type Props = { form: UseFormReturnType<ItemDraft> };

/** Where items stand and what they are like: what one may say of many at once. */
export function ShelvingFields({ form }: Props) {
  const { t, i18n } = useLingui();
  const reasons = Object.entries(NOT_LENDABLE).map(([value, label]) => ({ value, label: i18n._(label) }));
  return (
    <>
      <LibraryField label={t`Mūsų padalinys`} filter={{ is_ours: true }} {...form.getInputProps('branch')} error={form.errors.branch_id} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
        <TextInput label={t`Vieta`} placeholder={t`Saugykla, atviras fondas`} autoComplete="off" {...form.getInputProps('location')} />
        <TextInput label={t`Šifras`} placeholder="821.172" autoComplete="off" {...form.getInputProps('shelf_mark')} />
      </SimpleGrid>
      <Select label={t`Kodėl neskolinamas`} placeholder={t`Skolinamas`} clearable data={reasons} {...form.getInputProps('not_lendable')} />
      <Textarea label={t`Būklė`} autosize minRows={1} {...form.getInputProps('condition')} />
    </>
  );
}
