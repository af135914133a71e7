import { Plural, Trans } from '@lingui/react/macro';
import { Alert, Anchor, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { getMailStateOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { useSession } from '#/app/session.ts';

/** Letters that did not go are work: one line above the queue, for those who see the log. */
export function UnsentMail() {
  const { may } = useSession();
  const { data } = useQuery({ ...getMailStateOptions(), enabled: may('mail:read') });
  if (!data?.n_attention && !data?.n_bouncing) return null;
  return (
    <Alert color="yellow" mb="md" role="status">
      <Group gap="lg">
        {data.n_attention > 0 && (
          <Anchor renderRoot={(props) => <Link to="/mail" search={{ needs_attention: true }} {...props} />}>
            <Plural
              value={data.n_attention}
              one="Nepavyko išsiųsti # laiško"
              few="Nepavyko išsiųsti # laiškų"
              many="Nepavyko išsiųsti # laiško"
              other="Nepavyko išsiųsti # laiškų"
            />
          </Anchor>
        )}
        {data.n_bouncing > 0 && may('mail:manage') && (
          <Anchor renderRoot={(props) => <Link to="/mail/bounces" {...props} />}>
            <Trans>Laiškų nepriimantys adresai: {data.n_bouncing}</Trans>
          </Anchor>
        )}
        {data.n_bouncing > 0 && !may('mail:manage') && <Trans>Laiškų nepriimantys adresai: {data.n_bouncing}</Trans>}
      </Group>
    </Alert>
  );
}
