import { useLingui } from '@lingui/react/macro';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import { chooseLoanSuppliersMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { FoundTitle } from '#/api/generated/types.gen.ts';
import { ifMatch } from '#/ui/edit.ts';

/** Who has what a look-up found, until the request is taken in: then it is kept with the request. */
export function useHolders() {
  const { t } = useLingui();
  const [holders, setHolders] = useState<number[]>([]);
  const choose = useChange(chooseLoanSuppliersMutation());
  const found = ({ holders: all }: FoundTitle) => setHolders([...new Set(all.flatMap(({ library }) => library?.id ?? []))]);
  const keep = async ({ id }: { id: number }) => {
    if (holders.length === 0) return;
    const body = { library_ids: null, holders: holders.map((library_id) => ({ library_id, found_by: 'look_up' as const })) };
    try {
      await choose.mutateAsync({ path: { id }, headers: ifMatch(0), body });
    } catch {
      notifications.show({ message: t`Užsakymas įrašytas, bet kas leidinį turi – ne`, color: 'red' });
    }
  };
  return { holders, found, keep };
}
