import { createFileRoute } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { EditTargetPage } from '#/features/lookup/edit-target-page.tsx';

export const Route = createFileRoute('/_staff/lookup/$targetId/edit')({
  beforeLoad: requires('parameters:manage'),
  component: EditTargetPage,
});
