import { createFileRoute, notFound } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';

export const Route = createFileRoute('/_staff/reports/$reportId')({
  params: {
    parse: ({ reportId }) => {
      if (!/^\d+$/.test(reportId)) throw notFound();
      return { reportId: Number(reportId) };
    },
    stringify: ({ reportId }) => ({ reportId: String(reportId) }),
  },
  beforeLoad: requires('reports:read'),
});
