import { useLingui } from '@lingui/react/macro';
import { CloseButton, Group, MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getLibraryOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Kind, Medium, Pending } from '#/api/generated/types.gen.ts';
import { countryName, formatDate } from '#/app/i18n.ts';
import { measureName } from '#/features/statistics/vocabulary.ts';
import { DayField } from '#/ui/day-field.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import type { LoanListSearch } from './loan-list-search.ts';
import classes from './more-filters.module.css';
import { KIND, MEDIUM, optionsOf, PENDING, REASON } from './vocabulary.ts';

type Props = { search: LoanListSearch; onChange: (next: LoanListSearch) => void };

/** The filters that are wanted less often, and those that only a link can set, which can be taken off here. */
export default function MoreFilters({ search, onChange }: Props) {
  const { t, i18n } = useLingui();
  const { data: library } = useQuery({
    ...getLibraryOptions({ path: { id: search.library_id ?? 0 } }),
    enabled: search.library_id !== undefined,
  });
  return (
    <Group gap="sm" mb="sm">
      <Select
        aria-label={t`Forma`}
        placeholder={t`Visos formos`}
        clearable
        w={180}
        data={optionsOf(MEDIUM, i18n)}
        value={search.medium ?? null}
        onChange={(medium) => onChange({ medium: (medium as Medium) ?? undefined })}
      />
      <Select
        aria-label={t`Rūšis`}
        placeholder={t`Visos rūšys`}
        clearable
        w={140}
        data={optionsOf(KIND, i18n)}
        value={search.kind ?? null}
        onChange={(kind) => onChange({ kind: (kind as Kind) ?? undefined })}
      />
      <MultiSelect
        aria-label={t`Klausimas`}
        placeholder={search.pending?.length ? undefined : t`Bet koks klausimas`}
        clearable
        w={220}
        data={optionsOf(PENDING, i18n)}
        value={search.pending ?? []}
        onChange={(pending) => onChange({ pending: pending.length ? (pending as Pending[]) : undefined })}
      />
      <LibraryField
        aria-label={t`Biblioteka`}
        placeholder={t`Visos bibliotekos`}
        clearable
        w={260}
        filter={{ is_active: undefined }}
        value={search.library_id === undefined ? null : (library ?? null)}
        onChange={(chosen) => onChange({ library_id: chosen?.id })}
      />
      <DayField
        aria-label={t`Užsakyta nuo`}
        placeholder={t`Užsakyta nuo`}
        w={150}
        value={search.requested_from ?? null}
        onChange={(day) => onChange({ requested_from: day ?? undefined })}
      />
      <DayField
        aria-label={t`Užsakyta iki`}
        placeholder={t`Užsakyta iki`}
        w={150}
        value={search.requested_to ?? null}
        onChange={(day) => onChange({ requested_to: day ?? undefined })}
      />
      <FromLink search={search} onChange={onChange} />
    </Group>
  );
}

/** A figure's link filters by more than there are fields for; what is filtered is told, and can be taken off. */
function FromLink({ search, onChange }: Props) {
  const { t, i18n } = useLingui();
  const { due_before, measure, from, to, is_abroad, place, reason, branch_id, municipality, country, is_subscriber } = search;
  const due = formatDate(due_before);
  const days = [from, to].filter(Boolean).join('–');
  const where = is_abroad === undefined ? undefined : is_abroad ? t`su užsieniu` : t`Lietuvoje`;
  const counted = [measure && measureName(i18n, measure), days, where, place && t`${place}-oji biblioteka`];
  const dropMeasure = () => onChange({ measure: undefined, from: undefined, to: undefined, is_abroad: undefined, place: undefined });
  return (
    <>
      {due_before && <Chip name={t`Terminas anksčiau nei ${due}`} onDrop={() => onChange({ due_before: undefined })} />}
      {measure && <Chip name={counted.filter(Boolean).join(', ')} onDrop={dropMeasure} />}
      {reason && <Chip name={i18n._(REASON[reason])} onDrop={() => onChange({ reason: undefined })} />}
      {municipality && <Chip name={municipality} onDrop={() => onChange({ municipality: undefined })} />}
      {country && <Chip name={countryName(country)} onDrop={() => onChange({ country: undefined })} />}
      {is_subscriber !== undefined && (
        <Chip name={is_subscriber ? t`Abonentai` : t`Ne abonentai`} onDrop={() => onChange({ is_subscriber: undefined })} />
      )}
      {branch_id !== undefined && <Branch id={branch_id} onDrop={() => onChange({ branch_id: undefined })} />}
    </>
  );
}

function Branch({ id, onDrop }: { id: number; onDrop: () => void }) {
  const { t } = useLingui();
  const { data } = useQuery(getLibraryOptions({ path: { id } }));
  const name = data?.short_name ?? data?.name ?? '…';
  return <Chip name={t`Padalinys: ${name}`} onDrop={onDrop} />;
}

function Chip({ name, onDrop }: { name: string; onDrop: () => void }) {
  const { t } = useLingui();
  return (
    <span className={classes.chip}>
      {name}
      <CloseButton size="xs" aria-label={t`Nefiltruoti: ${name}`} onClick={onDrop} />
    </span>
  );
}
