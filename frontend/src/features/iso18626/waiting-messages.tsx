import { Plural } from '@lingui/react/macro';
import { Alert, Anchor, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listIsoMessagesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { MessageView } from '#/api/generated/types.gen.ts';
import { useSession } from '#/app/session.ts';

/** What partners' systems wrote to people, and what did not reach them, is work: one line above the queue. */
export function WaitingMessages() {
  const nToRead = useCount('to_read');
  const nFailed = useCount('failed');
  if (!nToRead && !nFailed) return null;
  return (
    <Alert color="yellow" mb="md" role="status">
      <Group gap="lg">
        {nToRead > 0 && (
          <Anchor renderRoot={(props) => <Link to="/peers/messages" search={{ view: 'to_read' }} {...props} />}>
            <Plural
              value={nToRead}
              one="Neperskaitytas # partnerio pranešimas"
              few="Neperskaityti # partnerių pranešimai"
              many="Neperskaityta # partnerių pranešimo"
              other="Neperskaityta # partnerių pranešimų"
            />
          </Anchor>
        )}
        {nFailed > 0 && (
          <Anchor renderRoot={(props) => <Link to="/peers/messages" search={{ view: 'failed' }} {...props} />}>
            <Plural
              value={nFailed}
              one="Partneriui nepavyko perduoti # pranešimo"
              few="Partneriams nepavyko perduoti # pranešimų"
              many="Partneriams nepavyko perduoti # pranešimo"
              other="Partneriams nepavyko perduoti # pranešimų"
            />
          </Anchor>
        )}
      </Group>
    </Alert>
  );
}

function useCount(view: MessageView) {
  const { may } = useSession();
  const { data } = useQuery({
    ...listIsoMessagesOptions({ query: { view, limit: 1, count: 'exact' } }),
    enabled: may('iso18626:read'),
  });
  return data?.total ?? 0;
}
