import { createFileRoute, notFound } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';

export const Route = createFileRoute('/_staff/catalogue/$descriptionId')({
  params: {
    parse: ({ descriptionId }) => {
      if (!/^\d+$/.test(descriptionId)) throw notFound();
      return { descriptionId: Number(descriptionId) };
    },
    stringify: ({ descriptionId }) => ({ descriptionId: String(descriptionId) }),
  },
  beforeLoad: requires('catalogue:read'),
});
