import { createFileRoute } from '@tanstack/react-router';
import { listDemandSuggestionsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { SuggestionsPage } from '#/features/demand/suggestions-page.tsx';

export const Route = createFileRoute('/_staff/demand/suggestions')({
  beforeLoad: requires('demand:read'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(listDemandSuggestionsOptions()),
  component: SuggestionsPage,
});
