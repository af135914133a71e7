import { createFileRoute } from '@tanstack/react-router';
import { getDescriptionOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { EditDescriptionPage } from '#/features/catalogue/edit-description-page.tsx';

export const Route = createFileRoute('/_staff/catalogue/$descriptionId/edit')({
  beforeLoad: requires('catalogue:manage'),
  loader: ({ context: { queryClient }, params: { descriptionId: id } }) =>
    queryClient.ensureQueryData(getDescriptionOptions({ path: { id } })),
  component: EditDescriptionPage,
});
