import { useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, NumberInput } from '@mantine/core';
import type { DescriptionKind } from '#/api/generated/types.gen.ts';
import { SearchBox } from '#/ui/search-box.tsx';
import type { DescriptionListSearch } from './description-list-search.ts';
import { LANGUAGES, languageName } from './languages.ts';
import { KIND } from './vocabulary.ts';

type Props = { search: DescriptionListSearch; onChange: (next: DescriptionListSearch) => void };

/** What the list shows; every choice is in the address. */
export function DescriptionFilters({ search, onChange }: Props) {
  const { t, i18n } = useLingui();
  return (
    <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Katalogo filtrai`}>
      <SearchBox
        w={300}
        label={t`Ieškoti kataloge`}
        placeholder={t`Antraštė, autorius, ISBN, brūkšninis kodas`}
        value={search.q}
        onFind={(q) => onChange({ q })}
      />
      <NativeSelect
        aria-label={t`Rūšis`}
        value={search.kind ?? ''}
        data={[{ value: '', label: t`Visos rūšys` }, ...Object.entries(KIND).map(([value, label]) => ({ value, label: i18n._(label) }))]}
        onChange={(event) => onChange({ kind: (event.currentTarget.value || undefined) as DescriptionKind | undefined })}
      />
      <NativeSelect
        aria-label={t`Kalba`}
        value={search.language ?? ''}
        data={[{ value: '', label: t`Visos kalbos` }, ...LANGUAGES.map((value) => ({ value, label: languageName(value, i18n.locale) }))]}
        onChange={(event) => onChange({ language: event.currentTarget.value || undefined })}
      />
      <Year label={t`Metai nuo`} value={search.year_from} onChange={(year_from) => onChange({ year_from })} />
      <Year label={t`Metai iki`} value={search.year_to} onChange={(year_to) => onChange({ year_to })} />
    </Group>
  );
}

type YearProps = { label: string; value: number | undefined; onChange: (year: number | undefined) => void };

/** A year counts once it has four digits. */
const Year = ({ label, value, onChange }: YearProps) => (
  <NumberInput
    aria-label={label}
    placeholder={label}
    w={110}
    hideControls
    allowDecimal={false}
    allowNegative={false}
    max={9999}
    defaultValue={value}
    key={value ?? 'any'}
    onBlur={(event) => {
      const typed = event.currentTarget.value.trim();
      const year = /^\d{4}$/.test(typed) ? Number(typed) : undefined;
      if (year !== value) onChange(year);
    }}
    onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
  />
);
