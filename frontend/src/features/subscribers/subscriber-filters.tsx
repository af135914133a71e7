import { useLingui } from '@lingui/react/macro';
import { Group, NativeSelect } from '@mantine/core';
import type { LibraryKind, SubscriberStatus, YearOutcome } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { KIND } from '#/app/library-kind.ts';
import { MUNICIPALITIES } from '#/app/places.ts';
import { SearchBox } from '#/ui/search-box.tsx';
import type { SubscriberListSearch } from './subscriber-list-search.ts';
import { OUTCOME, STATUS } from './vocabulary.ts';

type Props = { search: SubscriberListSearch; onChange: (next: SubscriberListSearch) => void };

/** What the list shows; every choice is in the address. */
export function SubscriberFilters({ search, onChange }: Props) {
  const { t, i18n } = useLingui();
  const year = search.year ?? Number(today().slice(0, 4));
  return (
    <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Abonentų filtrai`}>
      <SearchBox
        w={250}
        label={t`Ieškoti abonentų`}
        placeholder={t`Biblioteka, kortelė, siglas`}
        value={search.q}
        onFind={(q) => onChange({ q })}
      />
      <NativeSelect
        aria-label={t`Būsena`}
        value={search.status?.[0] ?? ''}
        data={[
          { value: '', label: t`Visos būsenos` },
          ...Object.entries(STATUS).map(([value, { label }]) => ({ value, label: i18n._(label) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ status: value ? [value as SubscriberStatus] : undefined })}
      />
      <NativeSelect
        aria-label={t`Rūšis`}
        value={search.kind ?? ''}
        data={[{ value: '', label: t`Visos rūšys` }, ...Object.entries(KIND).map(([value, label]) => ({ value, label: i18n._(label) }))]}
        onChange={({ currentTarget: { value } }) => onChange({ kind: (value || undefined) as LibraryKind | undefined })}
      />
      <NativeSelect
        aria-label={t`Savivaldybė`}
        value={search.municipality ?? ''}
        data={[{ value: '', label: t`Visos savivaldybės` }, ...MUNICIPALITIES]}
        onChange={({ currentTarget: { value } }) => onChange({ municipality: value || undefined })}
      />
      <NativeSelect
        aria-label={t`Kas įvyko per metus`}
        value={search.outcome ?? ''}
        data={[
          { value: '', label: t`Bet kas per metus` },
          ...Object.entries(OUTCOME).map(([value, label]) => ({ value, label: `${i18n._(label)} ${year}` })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ outcome: (value || undefined) as YearOutcome | undefined, year: value ? year : undefined })
        }
      />
    </Group>
  );
}
