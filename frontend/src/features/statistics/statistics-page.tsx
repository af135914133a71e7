import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu, Skeleton, Text } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { getStatisticsOptions, listMeasuresOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { hasStatus, problemDetail, problemTitle } from '#/api/problem.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { spanName } from '#/app/period.ts';
import { exportHref, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { LoadingState, NothingFound } from '#/ui/states.tsx';
import type { Statistics } from './figures.ts';
import { FiguresTable } from './figures-table.tsx';
import { PeriodField } from './period-field.tsx';
import { StatisticsFilters } from './statistics-filters.tsx';
import { type StatisticsSearch, spanIn, statisticsQuery } from './statistics-search.ts';

const FigureCharts = lazy(() => import('./figure-charts.tsx'));
/** A question that is refused is told of where it can be changed; other errors have a page of their own. */
const asFigures: typeof asList = {
  ...asList,
  throwOnError: (error, query) => !hasStatus(error, 400) && asList.throwOnError(error, query),
};
const route = getRouteApi('/_staff/statistics/');

/** Any figures over any days; each number opens the loans that it was counted from. */
export function StatisticsPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: measures } = useSuspenseQuery(listMeasuresOptions());
  const query = statisticsQuery(search, measures.items);
  const { data, error } = useQuery({ ...getStatisticsOptions({ query }), ...asFigures });
  const clear = () => void navigate({ search: {} });
  const change = (next: StatisticsSearch) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  return (
    <Page
      title={t`Rodikliai`}
      lead={spanName(spanIn(search))}
      actions={
        <>
          <FileLinks query={query} />
          <PrintButton />
        </>
      }
    >
      <PeriodField search={search} onChange={change} />
      <StatisticsFilters search={search} measures={measures.items} onChange={change} />
      {!data && !error && <LoadingState />}
      {error && <Refused error={error} onClear={clear} />}
      {data?.rows.length === 0 && (
        <NothingFound title={<Trans>Šiuo laikotarpiu nieko neįvyko</Trans>} onClear={clear}>
          <Trans>Pasirinkite kitą laikotarpį arba mažiau filtrų.</Trans>
        </NothingFound>
      )}
      {data && data.rows.length > 0 && (
        <>
          <Suspense fallback={<Skeleton h={300} radius="md" mb="md" />}>
            <FigureCharts data={data} measures={measures.items} />
          </Suspense>
          <FiguresTable data={data} measures={measures.items} sort={search.sort} onSort={(sort) => change({ sort })} />
          <Origin header={data.header} />
        </>
      )}
    </Page>
  );
}

/** Why a question has no answer, by name, as the server says it; the filters stay, to be changed. */
const Refused = ({ error, onClear }: { error: unknown; onClear: () => void }) => (
  <NothingFound title={<Trans>Taip rodikliai neskaičiuojami</Trans>} onClear={onClear}>
    {problemDetail(error) || problemTitle(error)}
  </NothingFound>
);

/** The same rows as a file: for people a spreadsheet, for programs JSON whole or line by line. */
function FileLinks({ query }: { query: Record<string, unknown> }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          <Trans>Atsisiųsti</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map(({ format, name }) => (
          <Menu.Item key={format} component="a" href={exportHref('/statistics', query, format)} download={`rodikliai.${format}`}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const FORMATS = [
  { format: 'xlsx', name: 'Excel (XLSX)' },
  { format: 'csv', name: 'CSV' },
  { format: 'json', name: 'JSON' },
  { format: 'ndjson', name: 'NDJSON' },
] as const;

/** How far the figures reach, and whether they may still change. */
function Origin({ header: { data_through, is_final } }: { header: Statistics['header'] }) {
  const through = formatDateTime(data_through);
  return (
    <Text size="sm" c="dimmed" mt="sm" className="numeric">
      {is_final ? (
        <Trans>Duomenys iki {through}, galutiniai.</Trans>
      ) : (
        <Trans>Duomenys iki {through}, negalutiniai: vėliau įrašyti ar pataisyti veiksmai skaičiuojami tą dieną, kurią įvyko.</Trans>
      )}{' '}
      <Trans>Tos pačios administracijos bibliotekų užsakymai neįskaičiuoti (ISO 2789).</Trans>
    </Text>
  );
}
