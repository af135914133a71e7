import { useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listDeadlinesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { QUEUE } from './vocabulary.ts';

/** The queues of deadlines above the desk, those in which something stands. */
export function DeadlinesOnDesk() {
  const { t, i18n } = useLingui();
  const { data } = useQuery(listDeadlinesOptions({ query: { limit: 1 } }));
  const standing = data?.counts.filter(({ n }) => n > 0) ?? [];
  if (standing.length === 0) return null;
  return (
    <Alert color="yellow" mb="md" role="status" aria-label={t`Terminai`} className="no-print">
      <Group gap="lg">
        {standing.map(({ queue, n }) => (
          <Anchor key={queue} renderRoot={(props) => <Link to="/deadlines" search={{ queue }} {...props} />}>
            {i18n._(QUEUE[queue])}: {formatNumber(n)}
          </Anchor>
        ))}
      </Group>
    </Alert>
  );
}
