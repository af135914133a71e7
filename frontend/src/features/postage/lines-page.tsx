import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, Paper, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import {
  counterPostageLineMutation,
  getLibraryOptions,
  listPostageLinesOptions,
  sumPostageLinesOptions,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { ChargeKind, Payer, PostageLine, PostageSums, Side } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney, formatNumber } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { DayField } from '#/ui/day-field.tsx';
import { FileLinks } from '#/ui/file-links.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { ReasonButton } from '#/ui/reason-button.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { type LinesSearch, linesQuery } from './lines-search.ts';
import classes from './postage.module.css';
import { PostageNav } from './postage-nav.tsx';
import { CHARGE_KIND, PAYER, SIDE_WORD } from './vocabulary.ts';

const route = getRouteApi('/_staff/postage/');

/** What all loans cost, line by line, and what it comes to. */
export function LinesPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = linesQuery(search);
  const { limit, cursor, ...asked } = query;
  const { data } = useQuery({ ...listPostageLinesOptions({ query }), ...asList });
  const { data: sums } = useQuery({ ...sumPostageLinesOptions({ query: asked }), ...asList });
  const columns = useColumns();
  const change = (next: LinesSearch) =>
    void navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const n = sums?.n ?? 0;
  const count = formatNumber(n);
  const total = sums && (
    <Plural value={n} one={`${count} eilutė`} few={`${count} eilutės`} many={`${count} eilutės`} other={`${count} eilučių`} />
  );
  return (
    <Page
      title={t`Pašto išlaidos`}
      lead={
        sums && (
          <>
            {total}, {formatMoney(sums.amount_cents)}
          </>
        )
      }
      actions={<FileLinks path="/postage/lines" query={query} />}
    >
      <PostageNav />
      <Filters search={search} onChange={change} />
      {sums && sums.parts.length > 1 && <Sums sums={sums} />}
      <DataTable
        label={t`Išlaidų eilutės`}
        columns={columns}
        page={data}
        limit={limit}
        cursor={cursor}
        summary={total}
        onChange={(next) => change(next as LinesSearch)}
        onOpen={({ loan }) => void navigate({ to: '/loans/$loanId', params: { loanId: loan.id } })}
        empty={
          <NothingFound title={<Trans>Tokių eilučių nėra</Trans>} onClear={() => void navigate({ search: {} })}>
            <Trans>Išlaidos įrašomos užsakymo puslapyje arba atsiranda išsiuntus siuntą ir panaudojus kuponą.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

function Filters({ search, onChange }: { search: LinesSearch; onChange: (next: LinesSearch) => void }) {
  const { t, i18n } = useLingui();
  const { data: library } = useQuery({
    ...getLibraryOptions({ path: { id: search.library_id ?? 0 } }),
    enabled: search.library_id !== undefined,
  });
  return (
    <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Išlaidų eilučių filtrai`}>
      <SearchBox
        w={220}
        label={t`Ieškoti išlaidų eilutėse`}
        placeholder={t`Numeris, antraštė, autorius`}
        value={search.q}
        onFind={(q) => onChange({ q })}
      />
      <DayField
        aria-label={t`Nuo`}
        placeholder={t`Nuo`}
        value={search.from ?? null}
        onChange={(from) => onChange({ from: from ?? undefined })}
      />
      <DayField aria-label={t`Iki`} placeholder={t`Iki`} value={search.to ?? null} onChange={(to) => onChange({ to: to ?? undefined })} />
      <NativeSelect
        aria-label={t`Už ką`}
        value={search.kind ?? ''}
        data={[
          { value: '', label: t`Visos rūšys` },
          ...Object.entries(CHARGE_KIND).map(([value, label]) => ({ value, label: i18n._(label) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ kind: (value || undefined) as ChargeKind | undefined })}
      />
      <NativeSelect
        aria-label={t`Kas moka`}
        value={search.payer ?? ''}
        data={[
          { value: '', label: t`Visi mokėtojai` },
          ...Object.entries(PAYER).map(([value, label]) => ({ value, label: i18n._(label) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ payer: (value || undefined) as Payer | undefined })}
      />
      <NativeSelect
        aria-label={t`Kryptis`}
        value={search.side ?? ''}
        data={[
          { value: '', label: t`Abi kryptys` },
          ...Object.entries(SIDE_WORD).map(([value, label]) => ({ value, label: i18n._(label) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ side: (value || undefined) as Side | undefined })}
      />
      <NativeSelect
        aria-label={t`Atšaukimai`}
        value={String(search.is_taken_back ?? '')}
        data={[
          { value: '', label: t`Visos eilutės` },
          { value: 'false', label: t`Be atšauktų` },
          { value: 'true', label: t`Tik atšauktos` },
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ is_taken_back: value ? value === 'true' : undefined })}
      />
      <NativeSelect
        aria-label={t`Sąskaita`}
        value={String(search.is_billed ?? '')}
        data={[
          { value: '', label: t`Su sąskaita ir be jos` },
          { value: 'true', label: t`Įtrauktos į sąskaitą` },
          { value: 'false', label: t`Dar neįtrauktos` },
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ is_billed: value ? value === 'true' : undefined })}
      />
      <LibraryField
        aria-label={t`Kita biblioteka`}
        placeholder={t`Kita biblioteka`}
        clearable
        w={240}
        filter={{ is_active: undefined }}
        value={search.library_id === undefined ? null : (library ?? null)}
        onChange={(one) => onChange({ library_id: one?.id })}
      />
    </Group>
  );
}

/** The sums by what it is for and who pays. */
function Sums({ sums }: { sums: PostageSums }) {
  const { i18n } = useLingui();
  return (
    <Paper p="lg" mb="sm" component="section" aria-labelledby="sums">
      <Title order={2} id="sums" mb="sm">
        <Trans>Sumos</Trans>
      </Title>
      <div className={classes.scroll} tabIndex={-1}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Už ką</Trans>
              </th>
              <th scope="col">
                <Trans>Kas moka</Trans>
              </th>
              <th scope="col" data-numeric>
                <Trans>Eilutės</Trans>
              </th>
              <th scope="col" data-numeric>
                <Trans>Suma</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {sums.parts.map(({ kind, payer, n, amount_cents }) => (
              <tr key={`${kind} ${payer}`}>
                <td>{i18n._(CHARGE_KIND[kind])}</td>
                <td>{i18n._(PAYER[payer])}</td>
                <td data-numeric>{formatNumber(n)}</td>
                <td data-numeric>{formatMoney(amount_cents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Paper>
  );
}

function useColumns(): Column<PostageLine>[] {
  const { t, i18n } = useLingui();
  return [
    { id: 'charged_on', header: t`Diena`, width: 104, cell: ({ charged_on }) => formatDate(charged_on) },
    {
      id: 'loan',
      header: t`Užsakymas`,
      cell: ({ loan }) => (
        <>
          <Link className={classes.name} to="/loans/$loanId" params={{ loanId: loan.id }} onClick={(event) => event.stopPropagation()}>
            {loan.number}
          </Link>{' '}
          <span className={classes.muted}>{loan.title}</span>
        </>
      ),
    },
    { id: 'side', header: t`Kryptis`, width: 92, cell: ({ loan }) => i18n._(SIDE_WORD[loan.side]) },
    { id: 'library', header: t`Biblioteka`, width: '20%', cell: ({ library }) => library?.short_name ?? library?.name ?? '—' },
    { id: 'kind', header: t`Už ką`, width: 120, cell: ({ kind }) => i18n._(CHARGE_KIND[kind]) },
    { id: 'payer', header: t`Kas moka`, width: 120, cell: ({ payer }) => i18n._(PAYER[payer]) },
    {
      id: 'amount',
      header: t`Suma`,
      numeric: true,
      width: 96,
      cell: ({ amount_cents, is_taken_back }) => (
        <span className={is_taken_back ? classes.out : undefined}>{formatMoney(amount_cents)}</span>
      ),
    },
    { id: 'tool', header: t`Veiksmai`, width: 116, cell: (line) => <Counter line={line} /> },
  ];
}

/** A line is taken back by a line against it; what was taken back says so. */
function Counter({ line }: { line: PostageLine }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const change = useChange({ ...counterPostageLineMutation(), onSuccess: () => refresh(queries, 'loan') });
  if (line.is_taken_back) return <Trans>panaikinta</Trans>;
  if (line.counters_id !== null) return <Trans>panaikina</Trans>;
  if (!line.actions.some(({ key }) => key === 'counter')) return null;
  const amount = formatMoney(line.amount_cents);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the button's click from opening the row
    <span onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
      <ReasonButton
        size="compact-sm"
        label={t`Panaikinti`}
        consequence={<Trans>Bus įrašyta šios dienos eilutė, kuri atima {amount}. Abi eilutės liks matomos.</Trans>}
        change={change}
        inputOf={(reason) => ({ path: { id: line.id }, body: { reason } })}
      />
    </span>
  );
}
