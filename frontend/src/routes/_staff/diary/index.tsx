import { createFileRoute } from '@tanstack/react-router';
import { getDiaryDayOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { today } from '#/app/i18n.ts';
import { requires } from '#/app/session.ts';
import { DiaryDayPage } from '#/features/diary/diary-day-page.tsx';
import { daySearch } from '#/features/diary/diary-search.ts';

export const Route = createFileRoute('/_staff/diary/')({
  beforeLoad: requires('diary:read'),
  validateSearch: daySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps: { day = today() } }) => context.queryClient.ensureQueryData(getDiaryDayOptions({ path: { day } })),
  component: DiaryDayPage,
});
