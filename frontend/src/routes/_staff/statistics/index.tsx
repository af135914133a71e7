import { createFileRoute } from '@tanstack/react-router';
import { getStatisticsOptions, listMeasuresOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { requires } from '#/app/session.ts';
import { StatisticsPage } from '#/features/statistics/statistics-page.tsx';
import { statisticsQuery, statisticsSearch } from '#/features/statistics/statistics-search.ts';

export const Route = createFileRoute('/_staff/statistics/')({
  beforeLoad: requires('statistics:read'),
  validateSearch: statisticsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, deps: search }) => {
    const { items } = await queryClient.ensureQueryData(listMeasuresOptions());
    await queryClient.ensureQueryData(getStatisticsOptions({ query: statisticsQuery(search, items) })).catch((error: unknown) => {
      if (!hasStatus(error, 400)) throw error; // the screen tells why a question is refused
    });
  },
  component: StatisticsPage,
});
