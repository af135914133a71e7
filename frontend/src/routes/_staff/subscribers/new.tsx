import { createFileRoute } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { NewSubscriberPage } from '#/features/subscribers/new-subscriber-page.tsx';

export const Route = createFileRoute('/_staff/subscribers/new')({
  beforeLoad: requires('subscribers:manage'),
  component: NewSubscriberPage,
});
