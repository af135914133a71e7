import { createFileRoute } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { EditPeerPage } from '#/features/iso18626/edit-peer-page.tsx';

export const Route = createFileRoute('/_staff/peers/$libraryId/edit')({
  beforeLoad: requires('iso18626:manage'),
  component: EditPeerPage,
});
