import { createFileRoute } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { NewDescriptionPage } from '#/features/catalogue/new-description-page.tsx';

export const Route = createFileRoute('/_staff/catalogue/new')({
  beforeLoad: requires('catalogue:manage'),
  component: NewDescriptionPage,
});
