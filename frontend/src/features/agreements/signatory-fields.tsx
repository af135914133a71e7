import { useLingui } from '@lingui/react/macro';
import { Fieldset, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';

/** Who signs for a party, and on what ground. */
// biome-ignore lint/suspicious/noExplicitAny: whatever else the form holds
export function SignatoryFields({ form, party, legend }: { form: UseFormReturnType<any>; party: 'ours' | 'theirs'; legend: string }) {
  const { t } = useLingui();
  const field = (name: string) => form.getInputProps(`${party}.${name}`);
  return (
    <Fieldset legend={legend}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <TextInput label={t`Pasirašo`} {...field('signatory')} />
        <TextInput label={t`Pareigos`} {...field('position')} />
        <TextInput label={t`Veikia pagal`} placeholder={t`nuostatus`} {...field('basis')} />
        <TextInput label={t`IBAN`} {...field('iban')} />
        <TextInput label={t`PVM mokėtojo kodas`} {...field('vat_code')} />
      </SimpleGrid>
    </Fieldset>
  );
}
