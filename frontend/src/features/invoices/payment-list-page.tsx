import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listPaymentsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Payment } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney } from '#/app/i18n.ts';
import { compact, flagIn, numberIn, textIn } from '#/app/search.ts';
import { useSession } from '#/app/session.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { FileLinks } from '#/ui/file-links.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SavedViews } from '#/ui/saved-views.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { NothingFound } from '#/ui/states.tsx';
import classes from './invoices.module.css';
import { InvoicesNav } from './invoices-nav.tsx';
import { SOURCE } from './vocabulary.ts';

const route = getRouteApi('/_staff/payments/');

export type PaymentListSearch = { q?: string; library_id?: number; is_unused?: boolean; limit?: number; cursor?: string };

export const paymentListSearch = (search: Record<string, unknown>): PaymentListSearch => ({
  q: textIn(search.q),
  library_id: numberIn(search.library_id),
  is_unused: flagIn(search.is_unused),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

export const paymentListQuery = (search: PaymentListSearch) => ({ limit: 50, ...compact(search), count: 'exact' as const });

/** Payments, the latest first; those of which something waits to be matched. */
export function PaymentListPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = paymentListQuery(search);
  const { data } = useQuery({ ...listPaymentsOptions({ query }), ...asList });
  const columns = useColumns();
  const change = (next: PaymentListSearch) => navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }) });
  const views = [
    { name: t`Visi`, search: {} },
    { name: t`Nesusieti ar permokėti`, search: { is_unused: true } },
  ];
  return (
    <Page
      title={t`Mokėjimai`}
      actions={
        <>
          <FileLinks path="/payments" query={query} />
          {may('invoices:pay') && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link to="/payments/new" {...props} />}>
              <Trans>Įrašyti mokėjimą</Trans>
            </Button>
          )}
        </>
      }
    >
      <InvoicesNav />
      <SavedViews views={views} current={search} to="/payments" />
      <Group mb="sm" className="no-print" role="search" aria-label={t`Mokėjimų filtrai`}>
        <SearchBox
          w={280}
          label={t`Ieškoti mokėjimų`}
          placeholder={t`Mokėtojas, paskirtis, IBAN`}
          value={search.q}
          onFind={(q) => change({ q })}
        />
      </Group>
      <DataTable
        label={t`Mokėjimai`}
        columns={columns}
        page={data}
        limit={query.limit}
        cursor={search.cursor}
        summary={null}
        onChange={(next) => change(next as PaymentListSearch)}
        onOpen={({ id }) => navigate({ to: '/payments/$paymentId', params: { paymentId: id } })}
        empty={
          <NothingFound onClear={() => navigate({ search: {} })}>
            <Trans>Mokėjimai įrašomi ranka arba iš banko išrašo.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

function useColumns(): Column<Payment>[] {
  const { t, i18n } = useLingui();
  return [
    {
      id: 'received_on',
      header: t`Gauta`,
      width: 120,
      cell: ({ id, received_on }) => (
        <Link className={classes.name} to="/payments/$paymentId" params={{ paymentId: id }} onClick={(event) => event.stopPropagation()}>
          {formatDate(received_on)}
        </Link>
      ),
    },
    { id: 'payer', header: t`Mokėtojas`, cell: ({ library, payer_name }) => library?.name ?? payer_name ?? '—' },
    { id: 'text', header: t`Paskirtis`, cell: ({ reference, text }) => reference ?? text ?? '—' },
    { id: 'source', header: t`Iš kur`, width: 140, cell: ({ source }) => i18n._(SOURCE[source]) },
    { id: 'amount', header: t`Suma`, numeric: true, width: 110, cell: ({ amount_cents }) => formatMoney(amount_cents) },
    {
      id: 'rest',
      header: t`Nesusieta`,
      width: 150,
      cell: ({ rest_cents, withdrawn_at }) =>
        withdrawn_at ? (
          <StateDot tone="gray">{t`Atšauktas`}</StateDot>
        ) : rest_cents > 0 ? (
          <StateDot tone="yellow">{formatMoney(rest_cents)}</StateDot>
        ) : (
          <StateDot tone="pine">{t`Susieta`}</StateDot>
        ),
    },
  ];
}
