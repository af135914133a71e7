import { useLingui } from '@lingui/react/macro';
import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listLibrariesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LibraryRef, ListLibrariesData } from '#/api/generated/types.gen.ts';

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange'> & {
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
      filter={({ options }) => options}
      {...input}
      value={value ? String(value.id) : null}
      data={all.map(({ id, name }) => ({ value: String(id), label: name }))}
      onSearchChange={setTyped}
      onChange={(id) => onChange(all.find((library) => String(library.id) === id) ?? null)}
    />
  );
}
