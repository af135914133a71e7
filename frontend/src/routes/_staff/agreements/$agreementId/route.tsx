import { createFileRoute, notFound } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';

export const Route = createFileRoute('/_staff/agreements/$agreementId')({
  params: {
    parse: ({ agreementId }) => {
      if (!/^\d+$/.test(agreementId)) throw notFound();
      return { agreementId: Number(agreementId) };
    },
    stringify: ({ agreementId }) => ({ agreementId: String(agreementId) }),
  },
  beforeLoad: requires('agreements:read'),
});
