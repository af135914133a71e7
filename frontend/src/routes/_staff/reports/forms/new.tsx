import { createFileRoute } from '@tanstack/react-router';
import { numberIn } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { NewFormPage } from '#/features/reports/new-form-page.tsx';

export const Route = createFileRoute('/_staff/reports/forms/new')({
  beforeLoad: requires('reports:approve'),
  // The version that is corrected; from the newest, for another year, where none is named.
  validateSearch: ({ corrects }): { corrects?: number } => ({ corrects: numberIn(corrects) }),
  component: NewFormPage,
});
