import { useSuspenseQuery } from '@tanstack/react-query';
import { listLibraryEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { History } from '#/ui/history.tsx';
import { EVENT } from './vocabulary.ts';

/** Who changed what of a library, and when. */
export function LibraryHistory({ id }: { id: number }) {
  const { data } = useSuspenseQuery(listLibraryEventsOptions({ path: { id } }));
  return <History events={data.items} words={EVENT} />;
}
