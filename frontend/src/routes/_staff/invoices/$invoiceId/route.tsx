import { createFileRoute, notFound } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';

export const Route = createFileRoute('/_staff/invoices/$invoiceId')({
  params: {
    parse: ({ invoiceId }) => {
      if (!/^\d+$/.test(invoiceId)) throw notFound();
      return { invoiceId: Number(invoiceId) };
    },
    stringify: ({ invoiceId }) => ({ invoiceId: String(invoiceId) }),
  },
  beforeLoad: requires('invoices:read'),
});
