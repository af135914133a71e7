import { useLingui } from '@lingui/react/macro';
import { Group, NativeSelect } from '@mantine/core';
import type { LibraryKind } from '#/api/generated/types.gen.ts';
import { COUNTIES, MUNICIPALITIES } from '#/app/places.ts';
import { SearchBox } from '#/ui/search-box.tsx';
import type { LibraryListSearch } from './library-list-search.ts';
import { KIND } from './vocabulary.ts';

type Props = { search: LibraryListSearch; onChange: (next: LibraryListSearch) => void };

/** What the list shows; every choice is in the address. */
export function LibraryFilters({ search, onChange }: Props) {
  const { t, i18n } = useLingui();
  return (
    <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Bibliotekų filtrai`}>
      <SearchBox
        w={250}
        label={t`Ieškoti bibliotekų`}
        placeholder={t`Pavadinimas, siglas, kodas`}
        value={search.q}
        onFind={(q) => onChange({ q })}
      />
      <Choice
        label={t`Rūšis`}
        all={t`Visos rūšys`}
        options={Object.entries(KIND).map(([value, label]) => ({ value, label: i18n._(label) }))}
        value={search.kind}
        onChange={(kind) => onChange({ kind: kind as LibraryKind | undefined })}
      />
      <Choice
        label={t`Apskritis`}
        all={t`Visos apskritys`}
        options={COUNTIES}
        value={search.county}
        onChange={(county) => onChange({ county })}
      />
      <Choice
        label={t`Savivaldybė`}
        all={t`Visos savivaldybės`}
        options={MUNICIPALITIES}
        value={search.municipality}
        onChange={(municipality) => onChange({ municipality })}
      />
      <Choice
        label={t`Veiklos teritorija`}
        all={t`Visos teritorijos`}
        options={COUNTIES}
        value={search.territory}
        onChange={(territory) => onChange({ territory })}
      />
      <Choice
        label={t`Būsena`}
        all={t`Veikia ar ne`}
        options={[
          { value: 'true', label: t`Veikia` },
          { value: 'false', label: t`Neveikia` },
        ]}
        value={search.is_active === undefined ? undefined : String(search.is_active)}
        onChange={(is) => onChange({ is_active: is === undefined ? undefined : is === 'true' })}
      />
    </Group>
  );
}

type ChoiceProps = {
  label: string;
  all: string;
  options: (string | { value: string; label: string })[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
};

const Choice = ({ label, all, options, value, onChange }: ChoiceProps) => (
  <NativeSelect
    aria-label={label}
    value={value ?? ''}
    data={[{ value: '', label: all }, ...options]}
    onChange={(event) => onChange(event.currentTarget.value || undefined)}
  />
);
