import { createFileRoute, notFound } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';

export const Route = createFileRoute('/_staff/inquiries/$inquiryId')({
  params: {
    parse: ({ inquiryId }) => {
      if (!/^\d+$/.test(inquiryId)) throw notFound();
      return { inquiryId: Number(inquiryId) };
    },
    stringify: ({ inquiryId }) => ({ inquiryId: String(inquiryId) }),
  },
  beforeLoad: requires('inquiries:read'),
});
