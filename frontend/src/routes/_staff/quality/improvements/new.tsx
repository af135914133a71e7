import { createFileRoute } from '@tanstack/react-router';
import { listQualityPeopleOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { NewImprovementPage } from '#/features/quality/new-improvement-page.tsx';

export const Route = createFileRoute('/_staff/quality/improvements/new')({
  beforeLoad: requires('quality:improve'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(listQualityPeopleOptions()),
  component: NewImprovementPage,
});
