import { useSuspenseQuery } from '@tanstack/react-query';
import { listDescriptionEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { History } from '#/ui/history.tsx';
import { EVENT, fieldName } from './vocabulary.ts';

/** Who changed what of a title, and when. */
export function DescriptionHistory({ id }: { id: number }) {
  const { data } = useSuspenseQuery(listDescriptionEventsOptions({ path: { id } }));
  return <History events={data.items} words={EVENT} fieldName={fieldName} />;
}
