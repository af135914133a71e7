import { createFileRoute } from '@tanstack/react-router';
import { getDescriptionOptions, listDescriptionEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { DescriptionPage } from '#/features/catalogue/description-page.tsx';

export const Route = createFileRoute('/_staff/catalogue/$descriptionId/')({
  loader: ({ context: { queryClient }, params: { descriptionId: id } }) =>
    Promise.all([
      queryClient.ensureQueryData(getDescriptionOptions({ path: { id } })),
      queryClient.ensureQueryData(listDescriptionEventsOptions({ path: { id } })),
    ]),
  component: DescriptionPage,
});
