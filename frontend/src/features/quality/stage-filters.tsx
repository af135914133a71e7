import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getLibraryOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { ServiceStep, Side, WaitsFor } from '#/api/generated/types.gen.ts';
import { LibraryField } from '#/ui/library-field.tsx';
import { SIDE, STEP, WAITS_FOR } from './vocabulary.ts';

type Stage = { side?: Side; step?: ServiceStep; waits_for?: WaitsFor; library_id?: number };
type Props = {
  label: string;
  search: Stage;
  onChange: (next: Stage) => void;
  /** What else a list is filtered by. */
  children?: ReactNode;
};

/** Which loans: the side, the step at which they stand, who must act, and the other library. */
export function StageFilters({ label, search, onChange, children }: Props) {
  const { t, i18n } = useLingui();
  const { data: library } = useQuery({
    ...getLibraryOptions({ path: { id: search.library_id ?? 0 } }),
    enabled: search.library_id !== undefined,
  });
  const named = (words: Record<string, MessageDescriptor>) =>
    Object.entries(words).map(([value, word]) => ({ value, label: i18n._(word) }));
  return (
    <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={label}>
      <NativeSelect
        aria-label={t`Kryptis`}
        value={search.side ?? ''}
        data={[{ value: '', label: t`Abi kryptys` }, ...named(SIDE)]}
        onChange={({ currentTarget: { value } }) => onChange({ side: (value || undefined) as Side | undefined })}
      />
      <NativeSelect
        aria-label={t`Žingsnis`}
        value={search.step ?? ''}
        data={[
          { value: '', label: t`Visi žingsniai` },
          ...Object.entries(STEP).map(([value, { label }]) => ({ value, label: i18n._(label) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ step: (value || undefined) as ServiceStep | undefined })}
      />
      <NativeSelect
        aria-label={t`Ko laukiama`}
        value={search.waits_for ?? ''}
        data={[{ value: '', label: t`Laukiama bet ko` }, ...named(WAITS_FOR)]}
        onChange={({ currentTarget: { value } }) => onChange({ waits_for: (value || undefined) as WaitsFor | undefined })}
      />
      {children}
      <LibraryField
        aria-label={t`Biblioteka`}
        placeholder={t`Biblioteka`}
        clearable
        w={240}
        filter={{ is_active: undefined }}
        value={search.library_id === undefined ? null : (library ?? null)}
        onChange={(one) => onChange({ library_id: one?.id })}
      />
    </Group>
  );
}
