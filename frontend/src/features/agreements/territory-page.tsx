import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Paper, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getTerritoryOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Territory, TerritoryRow } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { KIND } from '#/app/library-kind.ts';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { InnerLink } from '#/ui/inner-link.tsx';
import { Page } from '#/ui/page.tsx';
import { SavedViews } from '#/ui/saved-views.tsx';
import small from '#/ui/small-table.module.css';
import { StateDot } from '#/ui/state-dot.tsx';
import { EmptyState } from '#/ui/states.tsx';
import { AgreementState } from './agreement-state.tsx';
import classes from './agreements.module.css';

const route = getRouteApi('/_staff/agreements/territory');

/** Every library of the territory, with what holds with it. */
export function TerritoryPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const { data: territory } = useSuspenseQuery(getTerritoryOptions({ query: search }));
  const views = [
    { name: t`Visos`, search: {} },
    { name: t`Be galiojančios sutarties`, search: { view: 'none' } },
    { name: t`Baigiasi per 60 dienų`, search: { view: 'expiring' } },
  ];
  return (
    <Page
      title={t`Teritorijos sutartys`}
      lead={territory.territory && <Trans>{territory.territory} teritorija</Trans>}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/agreements" {...props} />}>
          <Trans>Sutarčių registras</Trans>
        </Anchor>
      }
      actions={
        <>
          <CsvLink path="/agreements/territory" query={search} />
          <PrintButton />
        </>
      }
    >
      <Figures territory={territory} />
      <SavedViews views={views} current={search} to="/agreements/territory" />
      {territory.rows.length === 0 ? (
        <EmptyState title={<Trans>Tokių bibliotekų nėra</Trans>}>
          <Text c="dimmed">
            {territory.territory ? (
              <Trans>Pagal šį rodinį teritorijoje bibliotekų nėra.</Trans>
            ) : (
              <Trans>Savo bibliotekos kataloge nurodykite veiklos teritoriją arba apskritį.</Trans>
            )}
          </Text>
        </EmptyState>
      ) : (
        <Paper p="lg">
          <Rows rows={territory.rows} />
        </Paper>
      )}
    </Page>
  );
}

function Figures({ territory }: { territory: Territory }) {
  const figures: [ReactNode, number][] = [
    [<Trans key="all">Bibliotekos</Trans>, territory.n_libraries],
    [<Trans key="in_force">Galioja sutartis</Trans>, territory.n_in_force],
    [<Trans key="expiring">Baigiasi per 60 dienų</Trans>, territory.n_expiring],
    [<Trans key="without">Be galiojančios sutarties</Trans>, territory.n_without],
  ];
  return (
    <Paper p="lg" mb="md">
      <dl className={classes.figures}>
        {figures.map(([name, value], index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{formatNumber(value)}</dd>
          </div>
        ))}
      </dl>
    </Paper>
  );
}

function Rows({ rows }: { rows: TerritoryRow[] }) {
  const { t, i18n } = useLingui();
  return (
    <table className={small.table} aria-label={t`Teritorijos bibliotekos`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Biblioteka</Trans>
          </th>
          <th scope="col">
            <Trans>Rūšis</Trans>
          </th>
          <th scope="col">
            <Trans>Savivaldybė</Trans>
          </th>
          <th scope="col">
            <Trans>Sutartis</Trans>
          </th>
          <th scope="col">
            <Trans>Būsena</Trans>
          </th>
          <th scope="col" data-numeric>
            <Trans>Galioja iki</Trans>
          </th>
          <th scope="col" data-numeric>
            <Trans>Registruota</Trans>
          </th>
          <th scope="col" data-numeric>
            <Trans>Nebaigti užsakymai</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.library.id}>
            <td>
              <InnerLink className={classes.name} href={`/libraries/${row.library.id}`}>
                {row.library.name}
              </InnerLink>
            </td>
            <td>{i18n._(KIND[row.library.kind])}</td>
            <td>{row.library.municipality ?? '—'}</td>
            <td>
              {row.agreement ? (
                <Link to="/agreements/$agreementId" params={{ agreementId: row.agreement.id }} className={classes.name}>
                  {row.agreement.number}
                </Link>
              ) : (
                '—'
              )}
            </td>
            <td>
              {row.status ? (
                <AgreementState agreement={{ ...row, status: row.status, ended_by: null }} />
              ) : (
                <StateDot tone="red">
                  <Trans>nėra sutarties</Trans>
                </StateDot>
              )}
            </td>
            <td data-numeric>{row.status ? (row.until_on ? formatDate(row.until_on) : t`neterminuota`) : '—'}</td>
            <td data-numeric>{row.registered_for ?? (row.is_subscriber ? t`neregistruota` : '—')}</td>
            <td data-numeric>
              {row.n_open_loans > 0 ? (
                <InnerLink className={classes.name} href={`/loans?library_id=${row.library.id}&is_open=true`}>
                  {formatNumber(row.n_open_loans)}
                </InnerLink>
              ) : (
                '0'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
