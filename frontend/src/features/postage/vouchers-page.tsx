import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Paper, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import {
  counterVouchersMutation,
  getVoucherBalanceOptions,
  listVouchersOptions,
  listVoucherYearsOptions,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { VoucherEntry, VoucherYear } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { ReasonButton } from '#/ui/reason-button.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { formatHalves } from './halves.ts';
import classes from './postage.module.css';
import { PostageNav } from './postage-nav.tsx';
import { VOUCHER } from './vocabulary.ts';
import type { VouchersSearch } from './vouchers-search.ts';

const route = getRouteApi('/_staff/postage/vouchers/');

/** How many IFLA vouchers are left, what came of them and went, and the years. */
export function VouchersPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = { limit: search.limit ?? 50, cursor: search.cursor };
  const { data } = useQuery({ ...listVouchersOptions({ query }), ...asList });
  const { data: balance } = useQuery(getVoucherBalanceOptions());
  const { data: years } = useQuery(listVoucherYearsOptions());
  const columns = useColumns();
  const change = (next: VouchersSearch) => void navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }) });
  const left = balance && formatHalves(balance.halves);
  const worth = balance && formatMoney(balance.value_cents);
  return (
    <Page
      title={t`IFLA kuponai`}
      lead={
        balance && (
          <Trans>
            Liko {left}, vertė {worth}
          </Trans>
        )
      }
      actions={
        <>
          <PrintButton />
          {may('postage:write') && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link to="/postage/vouchers/new" {...props} />}>
              <Trans>Įrašyti kuponus</Trans>
            </Button>
          )}
        </>
      }
    >
      <PostageNav />
      {years && years.items.length > 0 && <Years years={years.items} />}
      <DataTable
        label={t`Kuponų įrašai`}
        columns={columns}
        page={data}
        limit={query.limit}
        cursor={search.cursor}
        summary={null}
        onChange={(next) => change(next as VouchersSearch)}
        empty={
          <NothingFound title={<Trans>Kuponų įrašų nėra</Trans>} onClear={() => void navigate({ search: {} })}>
            <Trans>Įrašykite, kiek kuponų turite dabar, o paskui – kiekvieną pirkimą, panaudojimą ir gavimą.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

function useColumns(): Column<VoucherEntry>[] {
  const { t, i18n } = useLingui();
  return [
    { id: 'entered_on', header: t`Diena`, width: 104, cell: ({ entered_on }) => formatDate(entered_on) },
    { id: 'kind', header: t`Kas įvyko`, width: 130, cell: ({ kind }) => i18n._(VOUCHER[kind]) },
    {
      id: 'halves',
      header: t`Kuponai`,
      numeric: true,
      width: 90,
      cell: ({ halves, is_taken_back }) => <span className={is_taken_back ? classes.out : undefined}>{formatHalves(halves)}</span>,
    },
    {
      id: 'money',
      header: t`Suma`,
      numeric: true,
      width: 100,
      cell: ({ amount_cents }) => (amount_cents === null ? '—' : formatMoney(amount_cents)),
    },
    {
      id: 'fee',
      header: t`Mokestis`,
      numeric: true,
      width: 100,
      cell: ({ fee_cents }) => (fee_cents === null ? '—' : formatMoney(fee_cents)),
    },
    {
      id: 'loan',
      header: t`Užsakymas, pastaba`,
      cell: ({ loan, note }) => (
        <>
          {loan && (
            <Link className={classes.name} to="/loans/$loanId" params={{ loanId: loan.id }}>
              {loan.number}
            </Link>
          )}{' '}
          <span className={classes.muted}>{note ?? loan?.title}</span>
        </>
      ),
    },
    { id: 'account', header: t`Įrašė`, width: '16%', cell: ({ account }) => account?.name ?? '—' },
    { id: 'tool', header: t`Veiksmai`, width: 116, cell: (entry) => <Counter entry={entry} /> },
  ];
}

/** An entry is taken back by one against it; with what was used goes its cost. */
function Counter({ entry }: { entry: VoucherEntry }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const change = useChange({ ...counterVouchersMutation(), onSuccess: () => refresh(queries, 'voucher_entry') });
  if (entry.is_taken_back) return <Trans>panaikinta</Trans>;
  if (entry.counters_id !== null) return <Trans>panaikina</Trans>;
  if (!entry.actions.some(({ key }) => key === 'counter')) return null;
  return (
    <ReasonButton
      size="compact-sm"
      label={t`Panaikinti`}
      consequence={<Trans>Bus įrašytas šios dienos priešingas įrašas. Panaudoto kupono kaina užsakyme taip pat bus panaikinta.</Trans>}
      change={change}
      inputOf={(reason) => ({ path: { id: entry.id }, body: { reason } })}
    />
  );
}

/** What was bought, earned, used and redeemed in each year. */
function Years({ years }: { years: VoucherYear[] }) {
  const { t } = useLingui();
  const heads = [t`Nupirkta`, t`Uždirbta`, t`Panaudota`, t`Išpirkta`, t`Sumokėta`, t`Gauta išpirkus`, t`Mokesčiai`, t`Liko`];
  return (
    <Paper p="lg" mb="sm" component="section" aria-labelledby="years">
      <Title order={2} id="years" mb="sm">
        <Trans>Metai</Trans>
      </Title>
      <div className={classes.scroll} tabIndex={-1}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Metai</Trans>
              </th>
              {heads.map((head) => (
                <th key={head} scope="col" data-numeric>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year.year}>
                <td>{year.year}</td>
                <td data-numeric>{formatHalves(year.bought)}</td>
                <td data-numeric>{formatHalves(year.earned)}</td>
                <td data-numeric>{formatHalves(year.used)}</td>
                <td data-numeric>{formatHalves(year.redeemed)}</td>
                <td data-numeric>{formatMoney(year.paid_cents)}</td>
                <td data-numeric>{formatMoney(year.redeemed_cents)}</td>
                <td data-numeric>{formatMoney(year.fee_cents)}</td>
                <td data-numeric>{formatHalves(year.left)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Paper>
  );
}
