import { createFileRoute } from '@tanstack/react-router';
import { listReportFormsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { FormListPage } from '#/features/reports/form-list-page.tsx';

export const Route = createFileRoute('/_staff/reports/forms/')({
  beforeLoad: requires('reports:read'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(listReportFormsOptions()),
  component: FormListPage,
});
