import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { countNegativeAnswersOptions, getLibraryOptions, listNegativeAnswersOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { NegativeAnswerRow, UnfilledReason } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { DayField } from '#/ui/day-field.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SavedViews, type View } from '#/ui/saved-views.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { LibraryName, LoanLink, SideMark } from './loan-cells.tsx';
import classes from './negative-answers.module.css';
import { type NegativeAnswersSearch, negativeAnswersQuery, negativeCountsQuery } from './negative-answers-search.ts';
import { optionsOf, REASON } from './vocabulary.ts';

const route = getRouteApi('/_staff/negative-answers');

/** Every no of both directions: ours to other libraries, and theirs to us; by reason on top. */
export function NegativeAnswersPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = negativeAnswersQuery(search);
  const { data } = useQuery({ ...listNegativeAnswersOptions({ query }), ...asList });
  const columns = useColumns();
  const change = (next: NegativeAnswersSearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const views: View[] = [
    { name: t`Visi`, search: {} },
    { name: t`Mūsų bibliotekoms`, search: { side: 'lending' } },
    { name: t`Bibliotekų mums`, search: { side: 'borrowing' } },
  ];
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} atsakymas`} few={`${count} atsakymai`} many={`${count} atsakymo`} other={`${count} atsakymų`} />
  );
  return (
    <Page
      title={t`Neigiami atsakymai`}
      lead={total}
      actions={
        <>
          <CsvLink path="/negative-answers" query={query} />
          <PrintButton />
        </>
      }
    >
      <SavedViews views={views} current={search} to="/negative-answers" />
      <Counts search={search} />
      <Filters search={search} onChange={change} />
      <DataTable
        label={t`Neigiami atsakymai`}
        columns={columns}
        page={data}
        sort={query.sort}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={(next) => change(next as NegativeAnswersSearch)}
        onOpen={({ loan_id }) => navigate({ to: '/loans/$loanId', params: { loanId: loan_id } })}
        empty={
          <NothingFound onClear={() => navigate({ search: {} })}>
            <Trans>Pagal šiuos filtrus neigiamų atsakymų nėra.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

/** How many there are for each reason; one opens its answers, and again all of them. */
function Counts({ search }: { search: NegativeAnswersSearch }) {
  const { t, i18n } = useLingui();
  const { data } = useQuery({ ...countNegativeAnswersOptions({ query: negativeCountsQuery(search) }), placeholderData: keepPreviousData });
  if (!data?.items.length) return null;
  return (
    <ul className={classes.counts} aria-label={t`Pagal priežastį`}>
      {data.items.map(({ reason, n_given, n_received }) => {
        const isChosen = search.reason?.length === 1 && search.reason[0] === reason;
        return (
          <li key={reason}>
            <Link
              className={classes.count}
              to="/negative-answers"
              search={{ ...search, cursor: undefined, reason: isChosen ? undefined : [reason] }}
              aria-current={isChosen ? 'page' : undefined}
              activeOptions={{ exact: true }}
              activeProps={{}}
            >
              <span>
                {i18n._(REASON[reason])}{' '}
                <span className={classes.parts}>
                  <Trans>
                    mūsų {formatNumber(n_given)}, mums {formatNumber(n_received)}
                  </Trans>
                </span>
              </span>{' '}
              <span className={classes.n}>{formatNumber(n_given + n_received)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

type FiltersProps = { search: NegativeAnswersSearch; onChange: (next: NegativeAnswersSearch) => void };

function Filters({ search, onChange }: FiltersProps) {
  const { t, i18n } = useLingui();
  const { data: library } = useQuery({
    ...getLibraryOptions({ path: { id: search.library_id ?? 0 } }),
    enabled: search.library_id !== undefined,
  });
  return (
    <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Neigiamų atsakymų filtrai`}>
      <SearchBox
        w={250}
        label={t`Ieškoti neigiamų atsakymų`}
        placeholder={t`Antraštė, užsakymas, biblioteka`}
        value={search.q}
        onFind={(q) => onChange({ q })}
      />
      <Select
        aria-label={t`Priežastis`}
        placeholder={t`Visos priežastys`}
        clearable
        w={200}
        data={optionsOf(REASON, i18n)}
        value={search.reason?.length === 1 ? (search.reason[0] ?? null) : null}
        onChange={(reason) => onChange({ reason: reason ? [reason as UnfilledReason] : undefined })}
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
        aria-label={t`Atsakyta nuo`}
        placeholder={t`Atsakyta nuo`}
        w={150}
        value={search.from ?? null}
        onChange={(day) => onChange({ from: day ?? undefined })}
      />
      <DayField
        aria-label={t`Atsakyta iki`}
        placeholder={t`Atsakyta iki`}
        w={150}
        value={search.to ?? null}
        onChange={(day) => onChange({ to: day ?? undefined })}
      />
    </Group>
  );
}

function useColumns(): Column<NegativeAnswerRow>[] {
  const { t, i18n } = useLingui();
  return [
    {
      id: 'answered_on',
      header: t`Atsakyta`,
      sortable: true,
      numeric: true,
      width: 110,
      cell: ({ answered_on }) => formatDate(answered_on),
    },
    {
      id: 'side',
      header: t`Kas atsakė`,
      width: 150,
      cell: ({ side }) => (
        <>
          <SideMark side={side} /> {side === 'lending' ? t`mes bibliotekai` : t`biblioteka mums`}
        </>
      ),
    },
    { id: 'library', header: t`Biblioteka`, sortable: true, width: '22%', cell: ({ library }) => <LibraryName library={library} /> },
    {
      id: 'title',
      header: t`Leidinys`,
      sortable: true,
      cell: ({ title, author }) => (
        <span title={[title, author].filter(Boolean).join(' · ')}>{[title, author].filter(Boolean).join(' · ')}</span>
      ),
    },
    {
      id: 'reason',
      header: t`Priežastis`,
      width: 190,
      cell: ({ reason, note }) => <span title={note ?? undefined}>{[i18n._(REASON[reason]), note].filter(Boolean).join(': ')}</span>,
    },
    { id: 'number', header: t`Užsakymas`, width: 140, cell: ({ loan_id, number }) => <LoanLink loan={{ id: loan_id, number }} /> },
  ];
}
