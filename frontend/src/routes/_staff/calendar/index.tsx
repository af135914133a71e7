import { createFileRoute } from '@tanstack/react-router';
import { getCalendarOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { today } from '#/app/i18n.ts';
import { requires } from '#/app/session.ts';
import { CalendarPage } from '#/features/parameters/calendar-page.tsx';
import { calendarSearch } from '#/features/parameters/parameter-search.ts';

export const Route = createFileRoute('/_staff/calendar/')({
  beforeLoad: requires('parameters:read'),
  validateSearch: calendarSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps: { year = Number(today().slice(0, 4)), branch_id } }) =>
    context.queryClient.ensureQueryData(getCalendarOptions({ query: { year, branch_id } })),
  component: CalendarPage,
});
