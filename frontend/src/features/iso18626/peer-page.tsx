import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconKey, IconMessages } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getIsoPeerOptions, listIsoPeerEventsOptions, updateIsoPeerMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { IsoAgency, IsoPeer } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { formatDate, formatDateTime, formatNumber } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { Columns } from '#/ui/columns.tsx';
import { CopyField } from '#/ui/copy-field.tsx';
import { ifMatch } from '#/ui/edit.ts';
import { Facts } from '#/ui/facts.tsx';
import { History } from '#/ui/history.tsx';
import { Page } from '#/ui/page.tsx';
import { AutomaticSwitches } from './automatic-switches.tsx';
import classes from './iso18626.module.css';
import type { MessageListSearch } from './message-list-search.ts';
import { PeerActions } from './peer-actions.tsx';
import { PeerStanding } from './peer-list-page.tsx';
import { DIALECT, EVENT } from './vocabulary.ts';

const route = getRouteApi('/_staff/peers/$libraryId/');

/** One library's system: where it is, how messages with it stand, who proves what to whom, what is answered by itself. */
export function PeerPage() {
  const { may } = useSession();
  const { libraryId } = route.useParams();
  const { data: peer } = useSuspenseQuery(getIsoPeerOptions({ path: { library_id: libraryId } }));
  return (
    <Page
      title={peer.library.name}
      lead={<PeerStanding peer={peer} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/peers" {...props} />}>
          <Trans>Partnerių sistemos</Trans>
        </Anchor>
      }
      actions={may('iso18626:manage') && <PeerActions of={peer} />}
    >
      <Warnings of={peer} />
      <Columns
        aside={
          <>
            <Standing of={peer} />
            {may('iso18626:manage') && <PeerHistory id={libraryId} />}
          </>
        }
      >
        <About of={peer} />
        <TheirProof of={peer} />
        <Answers of={peer} />
      </Columns>
    </Page>
  );
}

/** What keeps messages from going or coming. */
function Warnings({ of: { state, has_key, failing_since } }: { of: IsoPeer }) {
  const { t } = useLingui();
  const since = formatDateTime(failing_since);
  return (
    <>
      {state === 'paused' && (
        <Alert color="yellow" mb="md" title={t`Ryšys pristabdytas`}>
          <Trans>Jos sistemos pranešimai nepriimami, mūsų laukia.</Trans>
        </Alert>
      )}
      {failing_since && (
        <Alert color="red" mb="md" title={t`Nepavyksta pristatyti nuo ${since}`}>
          <Trans>Bandoma vis rečiau, kelias dienas; ko pristatyti nepavyko, lieka tarp nepristatytų. Patikrinkite adresą.</Trans>
        </Alert>
      )}
      {!has_key && (
        <Alert color="yellow" mb="md" title={t`Biblioteka neturi mūsų rakto`}>
          <Trans>Be galiojančio rakto jos sistemos pranešimai nepriimami, todėl ir atsakymai į mūsų prašymus nepasieks.</Trans>
        </Alert>
      )}
    </>
  );
}

const agencyWords = ({ kind, value }: IsoAgency) => `${kind} ${value}`;

function About({ of: peer }: { of: IsoPeer }) {
  const { t, i18n } = useLingui();
  const { may } = useSession();
  const { library, credentials, dialect } = peer;
  const { label, spokenBy } = DIALECT[dialect];
  const { header_name: header, account_id: account } = credentials;
  const proof = [
    header && t`HTTP antraštė ${header}`,
    account && t`paskyra ${account}`,
    credentials.has_security_code && t`slaptažodis pranešime`,
  ]
    .filter(Boolean)
    .join(', ');
  const name = may('libraries:read') ? (
    <Anchor
      key="library"
      size="sm"
      renderRoot={(props) => <Link to="/libraries/$libraryId" params={{ libraryId: library.id }} {...props} />}
    >
      {library.name}
    </Anchor>
  ) : (
    library.name
  );
  return (
    <Paper p="lg" component="section" aria-labelledby="about">
      <Title order={2} id="about" mb="sm">
        <Trans>Ryšys</Trans>
      </Title>
      <Facts
        columns={1}
        facts={[
          [t`Biblioteka`, name],
          [
            t`Adresas`,
            <code key="url" className={classes.value}>
              {peer.url}
            </code>,
          ],
          [
            t`Standarto laida`,
            <span key="dialect">
              {i18n._(label)}
              <Text component="span" size="xs" c="dimmed" display="block">
                {i18n._(spokenBy)}
              </Text>
            </span>,
          ],
          [t`Jos kodas`, agencyWords(peer.agency)],
          [t`Mūsų kodas pas ją`, agencyWords(peer.our_agency)],
          [t`Kuo prisistatome`, proof ? t`${proof}; reikšmės nerodomos` : t`nieko nereikalaujama`],
          [t`Sutvarkyta`, formatDate(peer.created_at)],
        ]}
      />
    </Paper>
  );
}

/** Where the partner's system sends its messages, and where it may put its key. */
function TheirProof({ of: { library, has_key } }: { of: IsoPeer }) {
  const { t } = useLingui();
  const { may } = useSession();
  return (
    <Paper p="lg" component="section" aria-labelledby="their-proof">
      <Title order={2} id="their-proof" mb="sm">
        <Trans>Kaip jos sistema kreipiasi į mus</Trans>
      </Title>
      <Stack gap="md">
        <CopyField label={t`Mūsų adresas ISO 18626 pranešimams`} value={`${window.location.origin}/iso18626`} />
        <div>
          <Text size="sm" mb={4}>
            <Trans>Ji prisistato mūsų išduotu bibliotekos raktu. Jos sistema gali jį siųsti bet kuriuo iš trijų būdų:</Trans>
          </Text>
          <ul className={classes.ways}>
            <li>
              <Trans>
                HTTP antraštėje <code>Authorization: Bearer …</code>
              </Trans>
            </li>
            <li>
              <Trans>
                HTTP antraštėje <code>X-Partner-Key: …</code>
              </Trans>
            </li>
            <li>
              <Trans>
                pačiame pranešime, kaip <code>requestingAgencyAuthentication/securityCode</code>
              </Trans>
            </li>
          </ul>
        </div>
        {may('keys:manage') && (
          <div>
            <Button
              size="xs"
              variant={has_key ? 'default' : 'filled'}
              leftSection={<IconKey size={15} aria-hidden />}
              renderRoot={(props) => <Link to="/keys/new" search={{ library_id: library.id }} {...props} />}
            >
              {has_key ? <Trans>Išduoti dar vieną raktą</Trans> : <Trans>Išduoti bibliotekai raktą</Trans>}
            </Button>
            {has_key && (
              <Anchor size="sm" ml="md" renderRoot={(props) => <Link to="/keys" search={{ library_id: library.id }} {...props} />}>
                <Trans>Bibliotekos raktai</Trans>
              </Anchor>
            )}
          </div>
        )}
      </Stack>
    </Paper>
  );
}

/** The switches take effect at once; the version guards against a colleague's edit. */
function Answers({ of: peer }: { of: IsoPeer }) {
  const { t } = useLingui();
  const { may } = useSession();
  const queries = useQueryClient();
  const path = { library_id: peer.library.id };
  const options = getIsoPeerOptions({ path });
  const update = useMutation({
    ...updateIsoPeerMutation(),
    onSuccess: (changed) => {
      queries.setQueryData(options.queryKey, changed);
      return refresh(queries, 'iso_peer');
    },
    onError: async (error) => {
      notifications.show({ title: problemTitle(error), message: problemDetail(error), color: 'red', autoClose: false });
      await queries.fetchQuery({ ...options, staleTime: 0 });
    },
  });
  return (
    <Paper p="lg" component="section" aria-labelledby="automatic">
      <Title order={2} id="automatic" mb={4}>
        <Trans>Atsakoma be žmogaus</Trans>
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {may('iso18626:manage')
          ? t`Jungiklis veikia iš karto. Kiekvienas toks atsakymas užsakymo eigoje pažymimas, pagal kurią taisyklę duotas.`
          : t`Kiekvienas toks atsakymas užsakymo eigoje pažymimas, pagal kurią taisyklę duotas.`}
      </Text>
      <AutomaticSwitches
        value={update.isPending ? (update.variables.body.automatic ?? peer.automatic) : peer.automatic}
        isDisabled={!may('iso18626:manage') || update.isPending}
        onChange={(automatic) => update.mutate({ path, headers: ifMatch(peer.version), body: { automatic } })}
      />
    </Paper>
  );
}

function Standing({ of: peer }: { of: IsoPeer }) {
  const { t } = useLingui();
  const facts: [string, ReactNode][] = [
    [
      t({ message: 'Perskaityti', context: 'to read' }),
      <Count
        key="to-read"
        of={peer}
        n={peer.n_to_read}
        label={t({ message: 'Perskaityti', context: 'to read' })}
        search={{ view: 'to_read' }}
      />,
    ],
    [t`Nepristatyta`, <Count key="dead" of={peer} n={peer.n_dead} label={t`Nepristatyta`} search={{ state: 'dead' }} />],
    [t`Laukia`, <Count key="waiting" of={peer} n={peer.n_waiting} label={t`Laukia`} search={{ state: 'waiting' }} />],
    [t`Paskutinis gautas`, peer.last_in_at ? formatDateTime(peer.last_in_at) : t`dar ne`],
    [t`Paskutinis siųstas`, peer.last_out_at ? formatDateTime(peer.last_out_at) : t`dar ne`],
  ];
  return (
    <Paper p="lg" component="section" aria-labelledby="standing">
      <Title order={2} id="standing" mb="sm">
        <Trans>Pranešimai</Trans>
      </Title>
      <Facts columns={1} facts={facts} />
      <Button
        mt="sm"
        size="xs"
        variant="default"
        leftSection={<IconMessages size={15} aria-hidden />}
        renderRoot={(props) => <Link to="/peers/messages" search={{ library_id: peer.library.id }} {...props} />}
      >
        <Trans>Visi jos pranešimai</Trans>
      </Button>
    </Paper>
  );
}

type CountProps = { of: IsoPeer; n: number; label: string; search: MessageListSearch };

function Count({ of: { library }, n, label, search }: CountProps) {
  const count = formatNumber(n);
  return (
    <Anchor
      size="sm"
      aria-label={`${label}: ${count}`}
      renderRoot={(props) => <Link to="/peers/messages" search={{ library_id: library.id, ...search }} {...props} />}
    >
      {count}
    </Anchor>
  );
}

/** What is listed of it, to those who may set systems up. */
function PeerHistory({ id }: { id: number }) {
  const { data } = useQuery(listIsoPeerEventsOptions({ path: { library_id: id } }));
  return (
    <div className="no-print">
      <History events={data?.items ?? []} words={EVENT} />
    </div>
  );
}
