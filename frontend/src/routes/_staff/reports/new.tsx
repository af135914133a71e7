import { createFileRoute } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { NewReportPage } from '#/features/reports/new-report-page.tsx';

export const Route = createFileRoute('/_staff/reports/new')({
  beforeLoad: requires('reports:write'),
  component: NewReportPage,
});
