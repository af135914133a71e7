import { createFileRoute } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { NewDemandPage } from '#/features/demand/new-demand-page.tsx';

export const Route = createFileRoute('/_staff/demand/new')({
  beforeLoad: requires('demand:write'),
  component: NewDemandPage,
});
