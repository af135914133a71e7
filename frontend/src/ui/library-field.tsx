import { Trans, useLingui } from '@lingui/react/macro';
import { Select, type SelectProps, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listLibrariesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LibraryRef, LibraryRow, ListLibrariesData } from '#/api/generated/types.gen.ts';

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter'> & {
  value?: LibraryRef | null;
  onChange: (library: LibraryRef | null) => void;
  filter?: ListLibrariesData['query'];
};

/** One library out of the directory, found by what is typed. */
export function LibraryField({ value, onChange, filter, ...input }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 180);
  const { data, isFetching } = useQuery({
    ...listLibrariesOptions({ query: { is_active: true, limit: 30, ...filter, ...(q && q !== value?.name && { q }) } }),
    placeholderData: keepPreviousData,
  });
  const found: LibraryRef[] = data?.items ?? [];
  const all = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;
  return (
    <Select
      searchable
      allowDeselect={false}
      nothingFoundMessage={isFetching ? t`Ieškoma…` : t`Tokios bibliotekos nėra`}
      renderOption={({ option }) => (
        <LibraryOption name={option.label} library={data?.items.find(({ id }) => String(id) === option.value)} />
      )}
      {...input}
      filter={({ options }) => options}
      value={value ? String(value.id) : null}
      data={all.map(({ id, name }) => ({ value: String(id), label: name }))}
      onSearchChange={setTyped}
      onChange={(id) => onChange(all.find((library) => String(library.id) === id) ?? null)}
    />
  );
}

/** Names repeat over the country: where a library is, and whether it is of our own administration, tells them apart. */
const LibraryOption = ({ name, library }: { name: string; library?: LibraryRow }) => (
  <div>
    {name}
    {library && (
      <Text component="div" size="xs" c="dimmed">
        {[library.municipality, library.is_same_administration && <Trans key="ours">ta pati administracija</Trans>]
          .filter(Boolean)
          .map((part, index) => (
            <span key={index}>
              {index > 0 && ' · '}
              {part}
            </span>
          ))}
      </Text>
    )}
  </div>
);
