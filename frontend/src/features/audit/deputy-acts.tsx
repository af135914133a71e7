import { Trans, useLingui } from '@lingui/react/macro';
import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listDeputyActsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { DataTable } from '#/ui/data-table.tsx';
import { asList } from '#/ui/list.ts';
import { EmptyState } from '#/ui/states.tsx';
import type { Paging } from '#/ui/table-footer.tsx';
import { useEntryColumns } from './entry-columns.tsx';

/** What of the log was done in the name of one who was away, the newest first. */
export function DeputyActs({ id }: { id: number }) {
  const { t } = useLingui();
  const [paging, setPaging] = useState<Paging>({});
  const limit = paging.limit ?? 25;
  const query = { limit, cursor: paging.cursor, count: 'exact' as const };
  const { data } = useQuery({ ...listDeputyActsOptions({ path: { id }, query }), ...asList });
  const columns = useEntryColumns().filter((column) => column.id !== 'account');
  return (
    <section aria-labelledby="acts">
      <Title order={2} id="acts" mb="xs">
        <Trans>Kas padaryta pavaduojant</Trans>
      </Title>
      <DataTable
        label={t`Kas padaryta pavaduojant`}
        columns={columns}
        page={data}
        limit={limit}
        cursor={paging.cursor}
        summary={<Trans>Iš viso: {data?.total ?? 0}</Trans>}
        onChange={(next) => setPaging((old) => ({ ...old, ...next }))}
        empty={
          <EmptyState title={<Trans>Dar nieko</Trans>}>
            <Text c="dimmed">
              <Trans>Čia atsiras veiksmai, kuriems prireikė pavaduojamo žmogaus teisių.</Trans>
            </Text>
          </EmptyState>
        }
      />
    </section>
  );
}
