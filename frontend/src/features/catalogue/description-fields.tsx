import { useLingui } from '@lingui/react/macro';
import { Autocomplete, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { DescriptionDraft } from './description-draft.ts';
import { LANGUAGES } from './languages.ts';
import { KIND } from './vocabulary.ts';

type Props = { form: UseFormReturnType<DescriptionDraft> };

/** Everything that is said of a title, in the order of a catalogue card. */
export function DescriptionFields({ form }: Props) {
  const { t, i18n } = useLingui();
  const field = form.getInputProps;
  const kinds = Object.entries(KIND).map(([value, label]) => ({ value, label: i18n._(label) }));
  return (
    <Stack gap="md" p="lg">
      <TextInput label={t`Antraštė`} required autoComplete="off" data-autofocus {...field('title')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
        <TextInput label={t`Paantraštė`} autoComplete="off" {...field('subtitle')} />
        <TextInput label={t`Dalis`} description={t`Tomo numeris ar pavadinimas`} autoComplete="off" {...field('part')} />
        <TextInput label={t`Autorius`} description={t`Pavardė, vardas`} autoComplete="off" {...field('author')} />
        <TextInput
          label={t`Atsakomybės duomenys`}
          description={t`Kaip antraštiniame puslapyje`}
          autoComplete="off"
          {...field('responsibility')}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md" verticalSpacing="md">
        <TextInput label={t`Vieta`} autoComplete="off" {...field('place')} />
        <TextInput label={t`Leidykla`} autoComplete="off" {...field('publisher')} />
        <TextInput label={t`Metai`} inputMode="numeric" autoComplete="off" {...field('year')} />
        <TextInput label={t`Leidimas`} autoComplete="off" {...field('edition')} />
        <TextInput label={t`Apimtis`} placeholder="214 p." autoComplete="off" {...field('extent')} />
        <TextInput label={t`Serija`} autoComplete="off" {...field('series')} />
        <Select label={t`Rūšis`} required allowDeselect={false} data={kinds} {...field('kind')} />
        <Autocomplete label={t`Kalba`} description={t`Trys raidės: lit, eng`} data={LANGUAGES} {...field('language')} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
        <Textarea label="ISBN" description={t`Po vieną eilutėje`} autosize minRows={1} spellCheck={false} {...field('isbns')} />
        <Textarea label="ISSN" description={t`Po vieną eilutėje`} autosize minRows={1} spellCheck={false} {...field('issns')} />
      </SimpleGrid>
    </Stack>
  );
}
