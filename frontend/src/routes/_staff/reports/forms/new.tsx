import { createFileRoute } from '@tanstack/react-router';
import { listReportFormsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { formSearch } from '#/features/reports/form-search.ts';
import { NewFormPage } from '#/features/reports/new-form-page.tsx';

export const Route = createFileRoute('/_staff/reports/forms/new')({
  beforeLoad: requires('reports:approve'),
  validateSearch: formSearch,
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(listReportFormsOptions()),
  component: NewFormPage,
});
