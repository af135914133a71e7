import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { getIsoPeerOptions, getLibraryOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { Facts } from '#/ui/facts.tsx';
import { PeerStanding } from './peer-list-page.tsx';
import { DIALECT } from './vocabulary.ts';

/** A library's system on its page in the directory, or the way to set one up for those who may. */
export function LibrarySystem({ id }: { id: number }) {
  const { t, i18n } = useLingui();
  const { may } = useSession();
  const { data: library } = useQuery(getLibraryOptions({ path: { id } }));
  const isOther = library?.is_ours === false;
  const { data: peer, error } = useQuery({
    ...getIsoPeerOptions({ path: { library_id: id } }),
    enabled: may('iso18626:read') && isOther,
    retry: false,
  });
  const isNotSetUp = hasStatus(error, 404) && may('iso18626:manage');
  if (!isOther || (!peer && !isNotSetUp)) return null;
  return (
    <Paper p="lg" component="section" aria-labelledby="system">
      <Title order={2} id="system" mb="sm">
        <Trans>Jos sistema (ISO 18626)</Trans>
      </Title>
      {peer ? (
        <>
          <Facts
            columns={1}
            facts={[
              [t`Būsena`, <PeerStanding key="state" peer={peer} />],
              [t`Standarto laida`, i18n._(DIALECT[peer.dialect].label)],
              [t({ message: 'Perskaityti', context: 'to read' }), formatNumber(peer.n_to_read)],
            ]}
          />
          <Anchor
            size="sm"
            mt="sm"
            display="inline-block"
            renderRoot={(props) => <Link to="/peers/$libraryId" params={{ libraryId: id }} {...props} />}
          >
            <Trans>Ryšys su jos sistema</Trans>
          </Anchor>
        </>
      ) : (
        <>
          <Text size="sm" mb="sm">
            <Trans>Ryšio su bibliotekos sistema nėra: prašymai jai siunčiami kitaip.</Trans>
          </Text>
          <Anchor size="sm" renderRoot={(props) => <Link to="/peers/new" search={{ library_id: id }} {...props} />}>
            <Trans>Sutvarkyti ryšį</Trans>
          </Anchor>
        </>
      )}
    </Paper>
  );
}
