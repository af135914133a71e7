import { createFileRoute } from '@tanstack/react-router';
import { getDiaryOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { DiaryPeriodPage } from '#/features/diary/diary-period-page.tsx';
import { diaryQuery, diarySearch } from '#/features/diary/diary-search.ts';

export const Route = createFileRoute('/_staff/diary/period')({
  beforeLoad: requires('diary:read'),
  validateSearch: diarySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(getDiaryOptions({ query: diaryQuery(deps) })),
  component: DiaryPeriodPage,
});
