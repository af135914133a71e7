import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Checkbox, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { HistoryField } from '#/api/generated/types.gen.ts';
import { LibraryField } from '#/ui/library-field.tsx';
import classes from './history.module.css';
import type { MappingDraft } from './mapping-draft.ts';
import { DAY_FORMAT, DELIMITER, ENCODING, FIELD, FIELDS, mayBeConstant, NEEDED, WORDS } from './vocabulary.ts';

// biome-ignore lint/suspicious/noExplicitAny: the third parameter is the form's own rules, which do not matter here
export type MappingForm = UseFormReturnType<MappingDraft, MappingDraft, any>;
type Props = { form: MappingForm };

/** What the file is as a whole. */
export function FileFields({ form }: Props) {
  const { t, i18n } = useLingui();
  const options = <K extends string>(words: Record<K, { id?: string }>) =>
    (Object.entries(words) as [K, Parameters<typeof i18n._>[0]][]).map(([value, label]) => ({ value, label: i18n._(label) }));
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="sm">
        <TextInput label={t`Susiejimo pavadinimas`} required maxLength={200} autoComplete="off" {...form.getInputProps('name')} />
        <TextInput
          label={t`Ankstesnė sistema`}
          description={t`Iš kur užsakymai: Excel, Aleph, žurnalas`}
          required
          maxLength={100}
          autoComplete="off"
          {...form.getInputProps('source')}
          error={form.errors.source ?? form.errors['reading.source']}
        />
        <NativeSelect label={t`Kaip rašomos dienos`} data={options(DAY_FORMAT)} {...form.getInputProps('day_format')} />
        <NativeSelect label={t`Koduotė`} data={options(ENCODING)} {...form.getInputProps('encoding')} />
        <NativeSelect
          label={t`Kas tarp langelių`}
          data={[{ value: '', label: t`Pagal pirmą eilutę` }, ...options(DELIMITER)]}
          {...form.getInputProps('delimiter')}
        />
      </SimpleGrid>
      <Checkbox label={t`Senieji numeriai kasmet prasideda iš naujo`} {...form.getInputProps('is_number_yearly', { type: 'checkbox' })} />
    </Stack>
  );
}

const CONSTANT = '\nconstant';

/** Which column is which field; a field that is in no column may be the same in every row. */
export function ColumnFields({ form, columns }: Props & { columns: string[] }) {
  const { t } = useLingui();
  return (
    <table className={classes.places} aria-label={t`Stulpeliai`}>
      <thead>
        <tr>
          <th scope="col">{t`Laukas`}</th>
          <th scope="col">{t`Failo stulpelis`}</th>
          <th scope="col">{t`Visose eilutėse`}</th>
        </tr>
      </thead>
      <tbody>
        {FIELDS.map((field) => (
          <PlaceRow key={field} form={form} field={field} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function PlaceRow({ form, field, columns }: Props & { field: HistoryField; columns: string[] }) {
  const { t, i18n } = useLingui();
  const name = i18n._(FIELD[field]);
  const place = form.values.places[field];
  const known = place.column && !columns.includes(place.column) ? [place.column, ...columns] : columns;
  const choose = (value: string) =>
    form.setFieldValue(`places.${field}`, {
      ...place,
      isConstant: value === CONSTANT,
      column: value === CONSTANT ? '' : value,
    });
  return (
    <tr>
      <th scope="row">
        {name}
        {NEEDED.includes(field) && <span aria-hidden> *</span>}
      </th>
      <td>
        <NativeSelect
          aria-label={t`${name}: stulpelis`}
          data={[
            { value: '', label: '—' },
            ...known.map((column) => ({ value: column, label: column })),
            ...(mayBeConstant(field) ? [{ value: CONSTANT, label: t`Visose eilutėse tas pats` }] : []),
          ]}
          value={place.isConstant ? CONSTANT : place.column}
          onChange={({ currentTarget: { value } }) => choose(value)}
          error={form.errors[`places.${field}.column`]}
        />
      </td>
      <td>{place.isConstant && <Constant form={form} field={field} label={t`${name}: reikšmė`} />}</td>
    </tr>
  );
}

function Constant({ form, field, label }: Props & { field: HistoryField; label: string }) {
  const { i18n } = useLingui();
  const words = WORDS[field];
  const input = form.getInputProps(`places.${field}.constant`);
  if (!words) return <TextInput aria-label={label} maxLength={200} autoComplete="off" {...input} />;
  const choices = Object.entries(words).map(([value, word]) => ({ value, label: i18n._(word) }));
  return <NativeSelect aria-label={label} data={[{ value: '', label: '—' }, ...choices]} {...input} />;
}

/** What words of the file mean, where they are not the usual ones. */
export function WordFields({ form }: Props) {
  const { t, i18n } = useLingui();
  const fields = FIELDS.filter((field) => WORDS[field]).map((value) => ({ value, label: i18n._(FIELD[value]) }));
  return (
    <Rows
      of={form.values.words}
      className={classes.word}
      add={<Trans>Pridėti žodį</Trans>}
      removeLabel={t`Pašalinti žodį`}
      onAdd={() => form.insertListItem('words', { field: 'side', word: '', means: '' })}
      onRemove={(index) => form.removeListItem('words', index)}
      row={(index, { field }) => (
        <>
          <NativeSelect aria-label={t`Laukas ${index + 1}`} data={fields} {...form.getInputProps(`words.${index}.field`)} />
          <TextInput
            aria-label={t`Žodis faile ${index + 1}`}
            placeholder={t`Žodis faile`}
            maxLength={200}
            autoComplete="off"
            {...form.getInputProps(`words.${index}.word`)}
            error={form.errors[`reading.words.${index}.word`]}
          />
          <NativeSelect
            aria-label={t`Ką reiškia ${index + 1}`}
            data={[
              { value: '', label: '—' },
              ...Object.entries(WORDS[field] ?? {}).map(([value, word]) => ({ value, label: i18n._(word) })),
            ]}
            {...form.getInputProps(`words.${index}.means`)}
          />
        </>
      )}
    />
  );
}

/** Which libraries names of the file mean, where the directory calls them otherwise. */
export function LibraryFields({ form }: Props) {
  const { t } = useLingui();
  return (
    <Rows
      of={form.values.libraries}
      className={classes.library}
      add={<Trans>Pridėti biblioteką</Trans>}
      removeLabel={t`Pašalinti biblioteką`}
      onAdd={() => form.insertListItem('libraries', { word: '', library: null })}
      onRemove={(index) => form.removeListItem('libraries', index)}
      row={(index) => (
        <>
          <TextInput
            aria-label={t`Vardas faile ${index + 1}`}
            placeholder={t`Vardas faile`}
            maxLength={500}
            autoComplete="off"
            {...form.getInputProps(`libraries.${index}.word`)}
            error={form.errors[`reading.libraries.${index}.word`]}
          />
          <LibraryField
            aria-label={t`Biblioteka ${index + 1}`}
            placeholder={t`Pavadinimas arba savivaldybė`}
            {...form.getInputProps(`libraries.${index}.library`)}
          />
        </>
      )}
    />
  );
}

type RowsProps<T> = {
  of: T[];
  className: string | undefined;
  add: ReactNode;
  removeLabel: string;
  row: (index: number, of: T) => ReactNode;
  onAdd: () => void;
  onRemove: (index: number) => void;
};

function Rows<T>({ of, className, add, removeLabel, row, onAdd, onRemove }: RowsProps<T>) {
  return (
    <Stack gap="xs">
      {of.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>Nieko nereikia, jei failas vadina įprastai.</Trans>
        </Text>
      )}
      {of.map((one, index) => (
        <div key={index} className={className}>
          {row(index, one)}
          <ActionIcon variant="subtle" color="gray" size={34} aria-label={`${removeLabel} ${index + 1}`} onClick={() => onRemove(index)}>
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button size="xs" variant="default" className={classes.add} leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
        {add}
      </Button>
    </Stack>
  );
}
