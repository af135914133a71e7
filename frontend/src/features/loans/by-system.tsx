import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getIsoPeerOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { useSession } from '#/app/session.ts';

/** Whether the request goes to this library by itself; nothing where it has no system. */
export function BySystem({ library }: { library: number }) {
  const { may } = useSession();
  const { data } = useQuery({ ...getIsoPeerOptions({ path: { library_id: library } }), enabled: may('iso18626:read'), retry: false });
  if (!data) return null;
  return (
    <Text size="sm" role="status">
      {data.state === 'active' ? (
        <Trans>Užklausa bus išsiųsta per ISO 18626.</Trans>
      ) : (
        <Trans>Ryšys su šios bibliotekos sistema pristabdytas: užklausa bus išsiųsta per ISO 18626, kai jis bus atnaujintas.</Trans>
      )}
    </Text>
  );
}
