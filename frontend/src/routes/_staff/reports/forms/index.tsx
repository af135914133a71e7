import { createFileRoute } from '@tanstack/react-router';
import { numberIn } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { FormsPage } from '#/features/reports/forms-page.tsx';

export const Route = createFileRoute('/_staff/reports/forms/')({
  beforeLoad: requires('reports:read'),
  // The version on show; the newest where none is named, and 0 for the one that came with the program.
  validateSearch: ({ version }): { version?: number } => ({ version: numberIn(version) }),
  component: FormsPage,
});
