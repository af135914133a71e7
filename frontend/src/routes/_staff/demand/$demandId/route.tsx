import { createFileRoute, notFound } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';

export const Route = createFileRoute('/_staff/demand/$demandId')({
  params: {
    parse: ({ demandId }) => {
      if (!/^\d+$/.test(demandId)) throw notFound();
      return { demandId: Number(demandId) };
    },
    stringify: ({ demandId }) => ({ demandId: String(demandId) }),
  },
  beforeLoad: requires('demand:read'),
});
