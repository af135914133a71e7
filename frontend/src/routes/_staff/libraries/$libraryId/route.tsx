import { createFileRoute, notFound } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';

export const Route = createFileRoute('/_staff/libraries/$libraryId')({
  params: {
    parse: ({ libraryId }) => {
      if (!/^\d+$/.test(libraryId)) throw notFound();
      return { libraryId: Number(libraryId) };
    },
    stringify: ({ libraryId }) => ({ libraryId: String(libraryId) }),
  },
  beforeLoad: requires('libraries:read'),
});
