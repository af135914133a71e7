import { createFileRoute } from '@tanstack/react-router';
import { today } from '#/app/i18n.ts';
import { numberIn, textIn } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { StatementPage } from '#/features/invoices/statement-page.tsx';

export const Route = createFileRoute('/_staff/invoices/statement')({
  beforeLoad: requires('invoices:read'),
  validateSearch: (search: Record<string, unknown>): { library_id: number; from_on: string; to_on: string } => ({
    library_id: numberIn(search.library_id) ?? 0,
    from_on: textIn(search.from_on) ?? `${today().slice(0, 4)}-01-01`,
    to_on: textIn(search.to_on) ?? today(),
  }),
  component: StatementPage,
});
