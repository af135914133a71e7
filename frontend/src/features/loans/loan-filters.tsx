import { useLingui } from '@lingui/react/macro';
import { Group, SegmentedControl } from '@mantine/core';
import { lazy } from 'react';
import type { Side } from '#/api/generated/types.gen.ts';
import { SearchBox } from '#/ui/search-box.tsx';
import { useMoreFilters } from '#/ui/use-more-filters.tsx';
import type { LoanListSearch } from './loan-list-search.ts';
import { StatusFilter } from './status-filter.tsx';
import { optionsOf, SIDE } from './vocabulary.ts';

const MoreFilters = lazy(() => import('./more-filters.tsx'));

/** Filters of the second row, which is shown when it is asked for or when one of them is in use. */
const MORE = [
  'pending',
  'medium',
  'kind',
  'library_id',
  'branch_id',
  'requested_from',
  'requested_to',
  'due_before',
  'measure',
  'reason',
  'municipality',
  'country',
  'is_subscriber',
] as const satisfies (keyof LoanListSearch)[];

type Props = { search: LoanListSearch; onChange: (next: LoanListSearch) => void };

export function LoanFilters({ search, onChange }: Props) {
  const { t, i18n } = useLingui();
  const more = useMoreFilters(search, MORE, <MoreFilters search={search} onChange={onChange} />);
  return (
    <search className="no-print" aria-label={t`Užsakymų filtrai`}>
      <Group gap="sm" mb="sm">
        <SearchBox
          label={t`Ieškoti užsakymų`}
          placeholder={t`Nr., antraštė, autorius, skaitytojas`}
          value={search.q}
          onFind={(q) => onChange({ q })}
        />
        <StatusFilter value={search.status ?? []} onChange={(status) => onChange({ status: status.length ? status : undefined })} />
        <SegmentedControl
          aria-label={t`Kryptis`}
          value={search.side ?? 'both'}
          data={[{ value: 'both', label: t`Abi kryptys` }, ...optionsOf(SIDE, i18n)]}
          onChange={(side) => onChange({ side: side === 'both' ? undefined : (side as Side) })}
        />
        {more.button}
      </Group>
      {more.row}
    </search>
  );
}
