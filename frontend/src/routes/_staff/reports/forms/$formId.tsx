import { createFileRoute, notFound } from '@tanstack/react-router';
import { listReportFormsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { FormPage } from '#/features/reports/form-page.tsx';

/** The address of the version that came with the program, which has no number. */
const CAME_WITH = 'program';

export const Route = createFileRoute('/_staff/reports/forms/$formId')({
  params: {
    parse: ({ formId }) => {
      if (formId === CAME_WITH) return { formId: null };
      if (!/^\d+$/.test(formId)) throw notFound();
      return { formId: Number(formId) };
    },
    stringify: ({ formId }) => ({ formId: formId === null ? CAME_WITH : String(formId) }),
  },
  beforeLoad: requires('reports:read'),
  loader: async ({ context: { queryClient }, params: { formId } }) => {
    const { items } = await queryClient.ensureQueryData(listReportFormsOptions());
    if (!items.some(({ id }) => id === formId)) throw notFound();
  },
  component: FormPage,
});
