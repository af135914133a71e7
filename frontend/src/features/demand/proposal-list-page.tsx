import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listProposalsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { ProposalSummary } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { EmptyState } from '#/ui/states.tsx';
import classes from './demand.module.css';
import { ProposalState } from './proposal-state.tsx';

const route = getRouteApi('/_staff/demand/proposals/');

/** The lists that went to the acquisitions department, the last first. */
export function ProposalListPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = { limit: 50, ...search };
  const { data } = useQuery({ ...listProposalsOptions({ query }), ...asList });
  const columns = useColumns();
  return (
    <Page
      title={t`Siūlymai fondui papildyti`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/demand" {...props} />}>
          <Trans>Poreikio sąrašas</Trans>
        </Anchor>
      }
      actions={<PrintButton />}
    >
      <DataTable
        label={t`Siūlymai fondui papildyti`}
        columns={columns}
        page={data}
        limit={query.limit}
        cursor={search.cursor}
        summary={null}
        onChange={({ limit, cursor }) => navigate({ search: { limit: limit === 50 ? undefined : limit, cursor } })}
        onOpen={({ id }) => navigate({ to: '/demand/proposals/$proposalId', params: { proposalId: id } })}
        empty={
          <EmptyState title={<Trans>Dar nieko nesiūlyta</Trans>}>
            <Text c="dimmed">
              <Trans>Poreikio sąraše pažymėkite leidinius ir pateikite juos skyriui.</Trans>
            </Text>
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): Column<ProposalSummary>[] {
  const { t } = useLingui();
  return [
    {
      id: 'number',
      header: t`Numeris`,
      width: 140,
      cell: ({ id, number }) => (
        <Link
          className={classes.name}
          to="/demand/proposals/$proposalId"
          params={{ proposalId: id }}
          onClick={(event) => event.stopPropagation()}
        >
          {number}
        </Link>
      ),
    },
    { id: 'listed_on', header: t`Pateikta`, numeric: true, width: 116, cell: ({ listed_on }) => formatDate(listed_on) },
    { id: 'account', header: t`Pateikė`, cell: ({ account }) => account?.name ?? '—' },
    { id: 'state', header: t`Būsena`, width: 190, cell: (row) => <ProposalState proposal={row} /> },
    { id: 'n_rows', header: t`Pasiūlyta`, numeric: true, width: 100, cell: ({ counts }) => formatNumber(counts.n_rows) },
    { id: 'n_accepted', header: t`Priimta`, numeric: true, width: 100, cell: ({ counts }) => formatNumber(counts.n_accepted) },
    { id: 'n_rejected', header: t`Atmesta`, numeric: true, width: 100, cell: ({ counts }) => formatNumber(counts.n_rejected) },
    { id: 'n_acquired', header: t`Įsigyta`, numeric: true, width: 100, cell: ({ counts }) => formatNumber(counts.n_acquired) },
  ];
}
