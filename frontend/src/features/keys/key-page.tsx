import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Paper, Text, Title } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import {
  getKeyOptions,
  getKeyQueryKey,
  listGivableRightsOptions,
  listKeyEventsOptions,
  revokeKeyMutation,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Key } from '#/api/generated/types.gen.ts';
import { formatDate, formatDateTime, formatNumber } from '#/app/i18n.ts';
import { Columns } from '#/ui/columns.tsx';
import { Facts } from '#/ui/facts.tsx';
import { History } from '#/ui/history.tsx';
import { Page } from '#/ui/page.tsx';
import { ReasonButton } from '#/ui/reason-button.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { KeySecret } from './key-secret.tsx';
import { RotateKey } from './rotate-key.tsx';
import { EVENT, HOLDER, SCOPE, STATE } from './vocabulary.ts';

const route = getRouteApi('/_staff/keys/$keyId');

/** One key: whose, until when, what it may do, and what became of it. */
export function KeyPage() {
  const { i18n } = useLingui();
  const { keyId: id } = route.useParams();
  const { data: key } = useSuspenseQuery(getKeyOptions({ path: { id } }));
  const { data: events } = useSuspenseQuery(listKeyEventsOptions({ path: { id } }));
  return (
    <Page
      title={key.name}
      lead={<StateDot tone={STATE[key.state].tone}>{i18n._(STATE[key.state].label)}</StateDot>}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/keys" {...props} />}>
          <Trans>API raktai</Trans>
        </Anchor>
      }
      actions={<Actions of={key} />}
    >
      <Columns
        aside={
          <div className="no-print">
            <History events={events.items} words={EVENT} />
          </div>
        }
      >
        <KeySecret id={id} />
        <About of={key} />
      </Columns>
    </Page>
  );
}

function Actions({ of: { id, name, actions } }: { of: Key }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const revoke = useChange({
    ...revokeKeyMutation(),
    onSuccess: (changed) => queries.setQueryData(getKeyQueryKey({ path: { id } }), changed),
  });
  const offers = (action: string) => actions.some(({ key }) => key === action);
  return (
    <>
      {offers('revoke') && (
        <ReasonButton
          label={t`Atšaukti raktą`}
          consequence={t`Raktas „${name}“ nebeveiks nuo kitos užklausos ir nebebus sugrąžintas. Kas juo naudojasi, negalės dirbti, kol negaus kito.`}
          change={revoke}
          inputOf={(reason) => ({ path: { id }, body: { reason } })}
        />
      )}
      {offers('rotate') && <RotateKey id={id} />}
    </>
  );
}

function About({ of: key }: { of: Key }) {
  const { t, i18n } = useLingui();
  const { data: givable } = useSuspenseQuery(listGivableRightsOptions());
  const nameOf = (code: string) => {
    const right = givable.items.find((right) => right.code === code);
    return right ? (i18n.locale === 'lt' ? right.name_lt : right.name_en) : code;
  };
  const { n_per_minute, successor_of_id } = key;
  const n = n_per_minute && formatNumber(n_per_minute);
  return (
    <Paper p="lg" component="section" aria-label={t`Apie raktą`}>
      <Facts
        facts={[
          [t`Kam`, key.library?.name ?? i18n._(HOLDER[key.holder])],
          [t`Mūsų padalinys`, key.branch.name],
          [t`Baigiasi ženklais`, <code key="ending">…{key.ending}</code>],
          [t`Galioja iki`, key.expires_on],
          [t`Naudotas`, key.last_used_at ? formatDateTime(key.last_used_at) : t`dar ne`],
          [t`Užklausų per minutę`, n ?? t`kiek nustatyta parametruose`],
          [t`Atsako`, `${key.made_by.name}, ${formatDate(key.created_at)}`],
          ...(key.revoked_at ? [[t`Atšauktas`, formatDateTime(key.revoked_at)] as [string, string]] : []),
        ]}
      />
      {successor_of_id && (
        <Text size="sm" mt="sm">
          <Anchor size="sm" renderRoot={(props) => <Link to="/keys/$keyId" params={{ keyId: successor_of_id }} {...props} />}>
            <Trans>Ankstesnis raktas, kurį šis pakeitė</Trans>
          </Anchor>
        </Text>
      )}
      <Title order={2} mt="lg" mb="xs">
        <Trans>Ką gali</Trans>
      </Title>
      {key.holder === 'partner' ? (
        <Text>
          <Trans>Prašyti mūsų leidinių, atsakyti į mūsų prašymus, matyti savo užsakymus, sutartis ir rodiklius. Viso kito jai nėra.</Trans>
        </Text>
      ) : (
        <ul>
          {key.rights.map(({ code, scope }) => (
            <li key={code}>
              {nameOf(code)}{' '}
              <Text span c="dimmed" size="sm">
                ({i18n._(SCOPE[scope])})
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Paper>
  );
}
