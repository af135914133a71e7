import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getLibraryOptions, listInquiriesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { InquiryRow } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SavedViews, type View } from '#/ui/saved-views.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { Choice } from './choice.tsx';
import classes from './inquiries.module.css';
import { type InquiryListSearch, inquiryListQuery } from './inquiry-list-search.ts';
import { InquiryState } from './inquiry-state.tsx';
import { NoteButton } from './note-dialog.tsx';
import { ASKER, CHANNEL, KIND, TOPIC } from './vocabulary.ts';

const route = getRouteApi('/_staff/inquiries/');

/** What was asked of the library: consultations and inquiries, by queue. */
export function InquiryListPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = inquiryListQuery(search);
  const { data } = useQuery({ ...listInquiriesOptions({ query }), ...asList });
  const columns = useColumns();
  const change = (next: InquiryListSearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const views: View[] = [
    { name: t`Visos`, search: {} },
    { name: t({ message: 'Mano', context: 'inquiries' }), search: { view: 'mine' } },
    { name: t`Vėluoja`, search: { view: 'late' } },
    { name: t`Šiandien`, search: { view: 'today' } },
    { name: t`Neatsakytos`, search: { view: 'open' } },
    { name: t`Konsultacijos`, search: { kind: 'consultation' } },
  ];
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} įrašas`} few={`${count} įrašai`} many={`${count} įrašo`} other={`${count} įrašų`} />
  );
  return (
    <Page
      title={t`Užklausos ir konsultacijos`}
      lead={total}
      actions={
        <>
          <CsvLink path="/inquiries" query={query} />
          <PrintButton />
          <Button variant="default" renderRoot={(props) => <Link to="/faq" {...props} />}>
            <Trans>DUK</Trans>
          </Button>
          <NoteButton />
        </>
      }
    >
      <SavedViews views={views} current={search} to="/inquiries" />
      <Filters search={search} onChange={change} />
      <DataTable
        label={t`Užklausos ir konsultacijos`}
        columns={columns}
        page={data}
        sort={query.sort}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={(next) => change(next as InquiryListSearch)}
        onOpen={({ id }) => navigate({ to: '/inquiries/$inquiryId', params: { inquiryId: id } })}
        empty={
          <NothingFound onClear={() => navigate({ search: {} })}>
            <Trans>Skambutį ar klausimą įrašysite paspaudę Alt+K.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

function Filters({ search, onChange }: { search: InquiryListSearch; onChange: (next: InquiryListSearch) => void }) {
  const { t } = useLingui();
  const { data: library } = useQuery({
    ...getLibraryOptions({ path: { id: search.library_id ?? 0 } }),
    enabled: search.library_id !== undefined,
  });
  const chosen = (name: keyof InquiryListSearch) => (event: { currentTarget: { value: string } }) =>
    onChange({ [name]: event.currentTarget.value || undefined });
  return (
    <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Užklausų filtrai`}>
      <SearchBox
        w={250}
        label={t`Ieškoti užklausų`}
        placeholder={t`Klausimas, atsakymas, numeris`}
        value={search.q}
        onFind={(q) => onChange({ q })}
      />
      <Choice aria-label={t`Rūšis`} any={t`Bet kokia rūšis`} words={KIND} value={search.kind ?? ''} onChange={chosen('kind')} />
      <Choice aria-label={t`Tema`} any={t`Bet kokia tema`} words={TOPIC} value={search.topic ?? ''} onChange={chosen('topic')} />
      <Choice
        aria-label={t`Gavimo būdas`}
        any={t`Bet koks būdas`}
        words={CHANNEL}
        value={search.channel ?? ''}
        onChange={chosen('channel')}
      />
      <Choice
        aria-label={t`Kas klausė`}
        any={t`Bet kas klausė`}
        words={ASKER}
        value={search.asker_kind ?? ''}
        onChange={chosen('asker_kind')}
      />
      <LibraryField
        aria-label={t`Klaususi biblioteka`}
        placeholder={t`Klaususi biblioteka`}
        clearable
        w={220}
        filter={{ is_active: undefined }}
        value={search.library_id === undefined ? null : (library ?? null)}
        onChange={(one) => onChange({ library_id: one?.id })}
      />
    </Group>
  );
}

function useColumns(): Column<InquiryRow>[] {
  const { t, i18n } = useLingui();
  return [
    {
      id: 'number',
      header: t`Numeris`,
      sortable: true,
      width: 132,
      cell: ({ id, number }) => (
        <Link className={classes.name} to="/inquiries/$inquiryId" params={{ inquiryId: id }} onClick={(event) => event.stopPropagation()}>
          {number}
        </Link>
      ),
    },
    {
      id: 'question',
      header: t`Klausimas`,
      cell: ({ question, library }) => (
        <>
          {question} <span className={classes.muted}>{library?.short_name ?? library?.name}</span>
        </>
      ),
    },
    { id: 'kind', header: t`Rūšis`, width: 112, cell: ({ kind }) => i18n._(KIND[kind]) },
    { id: 'topic', header: t`Tema`, width: 120, cell: ({ topic }) => i18n._(TOPIC[topic]) },
    { id: 'received_on', header: t`Gauta`, sortable: true, width: 100, cell: ({ received_on }) => formatDate(received_on) },
    { id: 'due_on', header: t`Terminas`, sortable: true, width: 100, cell: ({ due_on }) => (due_on ? formatDate(due_on) : '—') },
    { id: 'owner', header: t`Kas atsako`, width: 150, cell: ({ owner }) => owner.name },
    { id: 'status', header: t`Būsena`, width: 150, cell: ({ status, is_late }) => <InquiryState status={status} isLate={is_late} /> },
  ];
}
