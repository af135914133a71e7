import { createFileRoute } from '@tanstack/react-router';
import { listReportsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { ReportListPage } from '#/features/reports/report-list-page.tsx';
import { reportQuery, reportSearch } from '#/features/reports/reports-search.ts';

export const Route = createFileRoute('/_staff/reports/')({
  beforeLoad: requires('reports:read'),
  validateSearch: reportSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => queryClient.ensureQueryData(listReportsOptions({ query: reportQuery(deps) })),
  component: ReportListPage,
});
