import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Paper, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getAccountOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Account } from '#/api/generated/types.gen.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { Columns } from '#/ui/columns.tsx';
import { Facts } from '#/ui/facts.tsx';
import { Page } from '#/ui/page.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { Assignments } from './assignments.tsx';
import { InvitationLink } from './invitation-link.tsx';
import { PersonActions } from './person-actions.tsx';
import { PersonDetails } from './person-details.tsx';
import { STATE } from './vocabulary.ts';

const route = getRouteApi('/_staff/people/$personId');

export function PersonPage({ children }: { children?: ReactNode }) {
  const { i18n } = useLingui();
  const { personId: id } = route.useParams();
  const { data: account } = useSuspenseQuery(getAccountOptions({ path: { id } }));
  const { may } = useSession();
  const state = STATE[account.state];
  return (
    <Page
      title={account.name}
      lead={<StateDot tone={state.tone}>{i18n._(state.label)}</StateDot>}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/people" {...props} />}>
          <Trans>Žmonės</Trans>
        </Anchor>
      }
      actions={<PersonActions account={account} />}
    >
      <Columns aside={<Times account={account} />}>
        <InvitationLink id={account.id} />
        {may('people:manage') ? <PersonDetails key={account.id} account={account} /> : <ReadDetails account={account} />}
        <Assignments account={account} />
        {children}
      </Columns>
    </Page>
  );
}

function ReadDetails({ account }: { account: Account }) {
  const { t } = useLingui();
  return (
    <Paper p="lg" component="section" aria-label={t`Duomenys`}>
      <Facts
        facts={[
          [t`El. paštas`, account.email],
          [t`Pareigos`, account.position],
          [t`Biblioteka`, account.library.name],
        ]}
      />
    </Paper>
  );
}

function Times({ account }: { account: Account }) {
  const { t } = useLingui();
  const { may } = useSession();
  return (
    <Paper p="lg" component="section" aria-labelledby="times">
      <Title order={2} id="times" mb="sm">
        <Trans>Paskyra</Trans>
      </Title>
      <Facts
        columns={1}
        facts={[
          [t`Sukurta`, formatDateTime(account.created_at)],
          [t`Prisijungta`, formatDateTime(account.last_signed_in_at)],
        ]}
      />
      {may('audit:read') && (
        <Text size="sm" mt="sm">
          <Anchor size="sm" renderRoot={(props) => <Link to="/audit" search={{ account_id: account.id }} {...props} />}>
            <Trans>Šio žmogaus veiksmai</Trans>
          </Anchor>
        </Text>
      )}
    </Paper>
  );
}
