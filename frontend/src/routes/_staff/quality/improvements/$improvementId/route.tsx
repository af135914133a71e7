import { createFileRoute, notFound } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';

export const Route = createFileRoute('/_staff/quality/improvements/$improvementId')({
  params: {
    parse: ({ improvementId }) => {
      if (!/^\d+$/.test(improvementId)) throw notFound();
      return { improvementId: Number(improvementId) };
    },
    stringify: ({ improvementId }) => ({ improvementId: String(improvementId) }),
  },
  beforeLoad: requires('quality:read'),
});
