import { createFileRoute } from '@tanstack/react-router';
import { getReportOptions, listReportEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { ReportPage } from '#/features/reports/report-page.tsx';

export const Route = createFileRoute('/_staff/reports/$reportId/')({
  loader: ({ context: { queryClient }, params: { reportId: id } }) =>
    Promise.all([
      queryClient.ensureQueryData(getReportOptions({ path: { id } })),
      queryClient.ensureQueryData(listReportEventsOptions({ path: { id } })),
    ]),
  component: ReportPage,
});
