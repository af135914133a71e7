import { createFileRoute } from '@tanstack/react-router';
import { listAuditOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { AuditListPage } from '#/features/audit/audit-list-page.tsx';
import { auditListQuery, auditListSearch } from '#/features/audit/audit-list-search.ts';

export const Route = createFileRoute('/_staff/audit')({
  beforeLoad: requires('audit:read'),
  validateSearch: auditListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(listAuditOptions({ query: auditListQuery(deps) })),
  component: AuditListPage,
});
