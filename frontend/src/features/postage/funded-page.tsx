import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Group, Paper, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { getFundedPostageOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { FundedReport, FundedRow } from '#/api/generated/types.gen.ts';
import { formatMoney, formatNumber, today } from '#/app/i18n.ts';
import { monthName } from '#/app/period.ts';
import { PrintButton } from '#/ui/export-link.tsx';
import { FileLinks } from '#/ui/file-links.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { LoadingState } from '#/ui/states.tsx';
import { monthOf } from './funded-search.ts';
import classes from './postage.module.css';
import { PostageNav } from './postage-nav.tsx';
import { SIDE_WORD } from './vocabulary.ts';

const route = getRouteApi('/_staff/postage/funded');

/** What central funding pays for in a month, library by library. */
export function FundedPage() {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const query = monthOf(route.useSearch(), today());
  const { data } = useQuery({ ...getFundedPostageOptions({ query }), ...asList });
  const go = (by: number) => {
    const months = query.year * 12 + query.month - 1 + by;
    void navigate({ search: { year: Math.floor(months / 12), month: (months % 12) + 1 } });
  };
  const first = `${query.year}-${String(query.month).padStart(2, '0')}-01`;
  const isLast = first.slice(0, 7) >= today().slice(0, 7);
  return (
    <Page
      title={t`Centralizuotai finansuojamos siuntos`}
      lead={monthName(first)}
      actions={
        <>
          <FileLinks path="/postage/funded" query={query} />
          <PrintButton />
        </>
      }
    >
      <PostageNav />
      <Group gap="xs" mb="md" className="no-print">
        <ActionIcon variant="default" size="lg" aria-label={t`Ankstesnis mėnuo`} onClick={() => go(-1)}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <Text className={classes.period} aria-live="polite">
          {monthName(first)}
        </Text>
        <ActionIcon variant="default" size="lg" aria-label={t`Kitas mėnuo`} disabled={isLast} onClick={() => go(1)}>
          <IconChevronRight size={16} />
        </ActionIcon>
      </Group>
      {data ? <Report report={data} /> : <LoadingState />}
    </Page>
  );
}

type Counts = FundedReport['totals'];

function Report({ report: { rows, totals } }: { report: FundedReport }) {
  const { t, i18n } = useLingui();
  if (rows.length === 0)
    return (
      <Text c="dimmed">
        <Trans>Šį mėnesį centralizuotai apmokamų išlaidų nėra.</Trans>
      </Text>
    );
  const heads = [t`Užsakymai`, t`Siuntos ten`, t`Suma ten`, t`Siuntos atgal`, t`Suma atgal`, t`Kitos išlaidos`, t`Iš viso`];
  return (
    <Paper p="lg">
      <div className={classes.scroll} tabIndex={-1}>
        <table className={classes.table} aria-label={t`Centralizuotai finansuojamos siuntos`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Biblioteka</Trans>
              </th>
              <th scope="col">
                <Trans>Kryptis</Trans>
              </th>
              {heads.map((head) => (
                <th key={head} scope="col" data-numeric>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row: FundedRow) => (
              <tr key={`${row.library?.id} ${row.side}`}>
                <td>{row.library?.name ?? '—'}</td>
                <td>{i18n._(SIDE_WORD[row.side])}</td>
                <Numbers counts={row} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={2}>
                <Trans>Iš viso</Trans>
              </td>
              <Numbers counts={totals} />
            </tr>
          </tfoot>
        </table>
      </div>
    </Paper>
  );
}

const Numbers = ({ counts }: { counts: Counts }) => (
  <>
    <td data-numeric>{formatNumber(counts.n_loans)}</td>
    <td data-numeric>{formatNumber(counts.n_out)}</td>
    <td data-numeric>{formatMoney(counts.out_cents)}</td>
    <td data-numeric>{formatNumber(counts.n_back)}</td>
    <td data-numeric>{formatMoney(counts.back_cents)}</td>
    <td data-numeric>{formatMoney(counts.other_cents)}</td>
    <td data-numeric>{formatMoney(counts.total_cents)}</td>
  </>
);
