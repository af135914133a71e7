import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Language } from '#/api/generated/types.gen.ts';
import type { ContactDraft } from './contact.ts';
import { optionsOf, type Words } from './vocabulary.ts';

export const LANGUAGE: Words<Language> = { lt: msg`lietuvių`, en: msg`anglų` };

type Form = UseFormReturnType<{ contact: ContactDraft }>;

/** How a reader is reached: none of it must be known. */
export function ContactFields({ form }: { form: Pick<Form, 'getInputProps'> }) {
  const { t, i18n } = useLingui();
  return (
    <>
      <TextInput label={t`Skaitytojo el. paštas`} type="email" autoComplete="off" {...form.getInputProps('contact.email')} />
      <TextInput label={t`Skaitytojo telefonas`} type="tel" autoComplete="off" {...form.getInputProps('contact.phone')} />
      <NativeSelect
        label={t`Laiškų kalba`}
        data={[{ value: '', label: t`Įprastoji` }, ...optionsOf(LANGUAGE, i18n)]}
        {...form.getInputProps('contact.language')}
      />
    </>
  );
}
