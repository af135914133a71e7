import { createFileRoute } from '@tanstack/react-router';
import { textIn } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { BouncesPage } from '#/features/mail/bounces-page.tsx';

export const Route = createFileRoute('/_staff/mail/bounces')({
  beforeLoad: requires('mail:manage'),
  validateSearch: (search: Record<string, unknown>): { cursor?: string } => ({ cursor: textIn(search.cursor) }),
  component: BouncesPage,
});
