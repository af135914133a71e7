import { createFileRoute } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { NewMappingPage } from '#/features/history/new-mapping-page.tsx';

export const Route = createFileRoute('/_staff/history/mappings/new')({
  beforeLoad: requires('history:import'),
  component: NewMappingPage,
});
