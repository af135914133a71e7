import { Trans, useLingui } from '@lingui/react/macro';
import {
  Checkbox,
  NativeSelect,
  NumberInput,
  PasswordInput,
  Radio,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { LibraryField } from '#/ui/library-field.tsx';
import classes from './lookup.module.css';
import { LONGEST_SECONDS, SHORTEST_SECONDS, type TargetDraft } from './target-draft.ts';
import { PRESETS, RELATION, RELATIONS, VERSIONS } from './vocabulary.ts';

// biome-ignore lint/suspicious/noExplicitAny: the third parameter is the form's own rules, which do not matter here
type Props = { form: UseFormReturnType<TargetDraft, TargetDraft, any>; isNew?: boolean };

/** Where a catalogue is, whose it is, when it is asked. */
export function TargetFields({ form }: Props) {
  const { t } = useLingui();
  return (
    <Stack gap="lg">
      <TextInput label={t`Pavadinimas`} required maxLength={200} autoComplete="off" {...form.getInputProps('name')} />
      <LibraryField
        label={t`Kurios bibliotekos katalogas`}
        description={t`Palikite tuščią, jei tai kelių bibliotekų bendras katalogas`}
        placeholder={t`Pavadinimas arba savivaldybė`}
        filter={{ is_ours: false }}
        clearable
        clearButtonProps={{ 'aria-label': t`Išvalyti biblioteką` }}
        {...form.getInputProps('library')}
        error={form.errors.library ?? form.errors.library_id}
      />
      <TextInput
        label={t`SRU adresas`}
        description={t`Su duomenų baze, kaip nurodo serverio savininkas: prasideda https:// ir yra ne mūsų vidiniame tinkle`}
        required
        type="url"
        maxLength={2000}
        autoComplete="off"
        {...form.getInputProps('url')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="sm">
        <NumberInput
          label={t`Kiek sekundžių laukti`}
          description={t`Kas nespėja, to rezultatai nerodomi`}
          required
          min={SHORTEST_SECONDS}
          max={LONGEST_SECONDS}
          step={0.5}
          decimalSeparator=","
          {...form.getInputProps('seconds')}
          error={form.errors.seconds ?? form.errors.deadline_ms}
        />
        <NumberInput
          label={t`Eilė`}
          description={t`Mažesnis skaičius – pirmiau`}
          required
          min={0}
          max={1000}
          allowDecimal={false}
          {...form.getInputProps('position')}
        />
      </SimpleGrid>
      <Checkbox label={t`Klausti, kai ieškoma`} {...form.getInputProps('is_active', { type: 'checkbox' })} />
    </Stack>
  );
}

/** How it is spoken to: the version, the records, what it calls what is searched. */
export function SpeechFields({ form }: Props) {
  const { t, i18n } = useLingui();
  const { relation } = form.values.indexes;
  const preset = Object.entries(PRESETS).find(([, names]) =>
    (['title', 'author', 'isbn', 'issn'] as const).every((name) => form.values.indexes[name] === names[name]),
  );
  const choose = (name: string) => PRESETS[name] && form.setFieldValue('indexes', { ...draftIndexes(name), relation });
  return (
    <Stack gap="lg">
      <div>
        <Text size="sm" fw={500} mb={4} id="sru-version">
          <Trans>SRU laida</Trans>
        </Text>
        <SegmentedControl aria-labelledby="sru-version" data={VERSIONS} {...form.getInputProps('sru_version')} />
      </div>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="sm">
        <TextInput
          label={t`Įrašų schema`}
          description={t`Kaip serveris vadina MARCXML: marcxml, marc21, unimarcXchange`}
          required
          maxLength={100}
          autoComplete="off"
          {...form.getInputProps('record_schema')}
        />
        <NativeSelect
          label={t`MARC rūšis`}
          description={t`Paprastai matyti iš pačių įrašų`}
          data={[
            { value: '', label: t`Pagal įrašą` },
            { value: 'marc21', label: 'MARC 21' },
            { value: 'unimarc', label: 'UNIMARC' },
          ]}
          {...form.getInputProps('marc_format')}
        />
      </SimpleGrid>
      <fieldset className={classes.fields}>
        <legend>
          <Trans>Rodyklės (CQL)</Trans>
        </legend>
        <Stack gap="sm">
          <NativeSelect
            label={t`Rinkinys`}
            description={t`Parašo pavadinimus žemiau; ką serveris žino, pasako jo „explain“`}
            value={preset?.[0] ?? ''}
            data={[{ value: '', label: t`Savi pavadinimai` }, ...Object.keys(PRESETS)]}
            onChange={({ currentTarget: { value } }) => choose(value)}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="sm">
            <TextInput label={t`Antraštė`} required maxLength={60} autoComplete="off" {...form.getInputProps('indexes.title')} />
            <TextInput label={t`Autorius`} maxLength={60} autoComplete="off" {...form.getInputProps('indexes.author')} />
            <TextInput label="ISBN" maxLength={60} autoComplete="off" {...form.getInputProps('indexes.isbn')} />
            <TextInput label="ISSN" maxLength={60} autoComplete="off" {...form.getInputProps('indexes.issn')} />
          </SimpleGrid>
          <NativeSelect
            label={t`Kaip ieškoti žodžių`}
            data={RELATIONS.map((value) => ({ value, label: i18n._(RELATION[value]) }))}
            {...form.getInputProps('indexes.relation')}
          />
        </Stack>
      </fieldset>
    </Stack>
  );
}

const draftIndexes = (name: string) => {
  const { title = '', author, isbn, issn } = PRESETS[name] ?? {};
  return { title, author: author ?? '', isbn: isbn ?? '', issn: issn ?? '' };
};

/** What the server wants to see of us. It is kept sealed, and no screen shows it again. */
export function ProofFields({ form, isNew }: Props) {
  const { t } = useLingui();
  return (
    <Stack gap="md">
      <Text size="sm">
        <Trans>Tik jei serveris prašo vardo ir slaptažodžio. Laikoma užšifruota ir daugiau niekur nerodoma.</Trans>
      </Text>
      {!isNew && (
        <Radio.Group aria-label={t`Prisistatymo duomenys`} {...form.getInputProps('proof')}>
          <Stack gap="xs">
            <Radio value="leave" label={t`Palikti, kaip yra`} />
            <Radio value="set" label={t`Įrašyti iš naujo`} />
            <Radio value="remove" label={t`Pašalinti`} />
          </Stack>
        </Radio.Group>
      )}
      {form.values.proof === 'set' && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="sm">
          <TextInput label={t`Vardas serveryje`} maxLength={200} autoComplete="off" {...form.getInputProps('credentials.user_name')} />
          <PasswordInput
            label={t`Slaptažodis serveryje`}
            maxLength={200}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t`Rodyti slaptažodį` }}
            {...form.getInputProps('credentials.password')}
          />
        </SimpleGrid>
      )}
    </Stack>
  );
}

/** The fields that show their own faults, by the first step of their paths. */
export const FIELDS = [
  'name',
  'url',
  'library',
  'library_id',
  'record_schema',
  'indexes',
  'seconds',
  'deadline_ms',
  'position',
  'credentials',
];
