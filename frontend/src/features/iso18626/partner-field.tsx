import { useLingui } from '@lingui/react/macro';
import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getIsoPeerOptions, listIsoPeersOptions } from '#/api/generated/@tanstack/react-query.gen.ts';

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter'> & {
  value: number | undefined;
  onChange: (library: number | undefined) => void;
};

/** One of the libraries whose systems are set up, found by what is typed. */
export function PartnerField({ value, onChange, ...input }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 180);
  const { data: chosen } = useQuery({ ...getIsoPeerOptions({ path: { library_id: value ?? 0 } }), enabled: value !== undefined });
  const name = chosen?.library.name;
  const query = { limit: 30, ...(q && q !== name && { q }) };
  const { data } = useQuery({ ...listIsoPeersOptions({ query }), placeholderData: keepPreviousData });
  const found = (data?.items ?? []).map(({ library }) => library);
  const all = chosen && !found.some(({ id }) => id === value) ? [chosen.library, ...found] : found;
  return (
    <Select
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t`Visos bibliotekos` }}
      nothingFoundMessage={t`Tokios bibliotekos nėra`}
      {...input}
      filter={({ options }) => options}
      value={value === undefined ? null : String(value)}
      data={all.map((library) => ({ value: String(library.id), label: library.name }))}
      onSearchChange={setTyped}
      onChange={(id) => onChange(id === null ? undefined : Number(id))}
    />
  );
}
