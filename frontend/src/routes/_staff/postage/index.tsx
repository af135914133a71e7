import { createFileRoute } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { LinesPage } from '#/features/postage/lines-page.tsx';
import { linesSearch } from '#/features/postage/lines-search.ts';

export const Route = createFileRoute('/_staff/postage/')({
  beforeLoad: requires('postage:read'),
  validateSearch: linesSearch,
  component: LinesPage,
});
