import { createFileRoute } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { NewTargetPage } from '#/features/lookup/new-target-page.tsx';

export const Route = createFileRoute('/_staff/lookup/new')({
  beforeLoad: requires('parameters:manage'),
  component: NewTargetPage,
});
