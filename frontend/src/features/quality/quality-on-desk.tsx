import { useQuery } from '@tanstack/react-query';
import { listImprovementsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { useSession } from '#/app/session.ts';
import { ImprovementsWaiting } from './improvements-waiting.tsx';

const query = { is_late: true, limit: 1, count: 'exact' } as const;

/** Late improvements are work: one line above the queue, for those who carry them out. */
export function QualityOnDesk() {
  const { may } = useSession();
  const enabled = may('quality:read') && may('quality:improve');
  const { data } = useQuery({ ...listImprovementsOptions({ query }), enabled });
  return <ImprovementsWaiting nLate={data?.total ?? 0} />;
}
