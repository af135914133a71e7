import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Paper, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { getAgreementOptions, getAgreementQueryKey, listAgreementEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Agreement, AgreementParty } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { actMutation } from '#/ui/act.ts';
import { ActionBar } from '#/ui/action-bar.tsx';
import { Columns } from '#/ui/columns.tsx';
import { PrintButton } from '#/ui/export-link.tsx';
import { Facts } from '#/ui/facts.tsx';
import { History } from '#/ui/history.tsx';
import { InnerLink } from '#/ui/inner-link.tsx';
import { Page } from '#/ui/page.tsx';
import { PapersMenu } from '#/ui/papers-menu.tsx';
import { AgreementFiles } from './agreement-files.tsx';
import { AgreementState } from './agreement-state.tsx';
import { AgreementTermsPanel } from './terms-panel.tsx';
import { ENDED_BY, EVENT, FIELD, STATUS, STEP } from './vocabulary.ts';

const route = getRouteApi('/_staff/agreements/$agreementId/');

/** One agreement: with whom, until when, on what terms; printed, it is the data of the agreement on paper. */
export function AgreementPage() {
  const { t, i18n } = useLingui();
  const { agreementId: id } = route.useParams();
  const { data: agreement } = useSuspenseQuery(getAgreementOptions({ path: { id } }));
  const { data: events } = useSuspenseQuery(listAgreementEventsOptions({ path: { id } }));
  const { may } = useSession();
  const queries = useQueryClient();
  const act = useChange({
    ...actMutation<Agreement>('agreements'),
    onSuccess: async (changed) => {
      queries.setQueryData(getAgreementQueryKey({ path: { id } }), changed);
      notifications.show({ message: `${changed.number}: ${i18n._(STATUS[changed.status].label)}`, color: 'pine' });
      await refresh(queries, 'agreement');
    },
  });
  const canAmend = agreement.actions.some(({ key }) => key === 'amend');
  return (
    <Page
      title={agreement.number}
      lead={<AgreementState agreement={agreement} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/agreements" {...props} />}>
          <Trans>Sutarčių registras</Trans>
        </Anchor>
      }
      actions={
        <>
          <PapersMenu papers={[{ label: t`Sutartis`, href: `/api/v1/agreements/${id}/papers/agreement`, hasDocx: true }]} />
          <PrintButton />
          {agreement.status === 'draft' && may('agreements:manage') && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/agreements/$agreementId/edit" params={{ agreementId: id }} {...props} />}
            >
              <Trans>Taisyti</Trans>
            </Button>
          )}
          {canAmend && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/agreements/$agreementId/amend" params={{ agreementId: id }} {...props} />}
            >
              <Trans>Keisti sąlygas</Trans>
            </Button>
          )}
          <ActionBar id={id} actions={agreement.actions} words={STEP} fields={FIELD} act={act} />
        </>
      }
    >
      <Columns
        aside={
          <>
            <AgreementFiles agreement={agreement} />
            <History events={events.items} words={EVENT} />
          </>
        }
      >
        <Dates agreement={agreement} />
        <AgreementTermsPanel agreement={agreement} />
        <Parties agreement={agreement} />
      </Columns>
    </Page>
  );
}

function Dates({ agreement }: { agreement: Agreement }) {
  const { t, i18n } = useLingui();
  const { library, from_on, until_on, agreed_until_on, signed_on, ended_by, notice_on, note } = agreement;
  return (
    <Paper p="lg" component="section" aria-labelledby="dates">
      <Title order={2} id="dates" mb="sm">
        <Anchor inherit renderRoot={(props) => <InnerLink {...props} href={`/libraries/${library.id}`} />}>
          {library.name}
        </Anchor>
      </Title>
      <Facts
        facts={[
          [t`Galioja nuo`, formatDate(from_on)],
          [t`Galioja iki`, until_on ? formatDate(until_on) : t`neterminuota`],
          [t`Pasirašyta`, signed_on && formatDate(signed_on)],
          ...(ended_by
            ? ([
                [t`Nutraukiama`, `${i18n._(ENDED_BY[ended_by])}, ${formatDate(notice_on)}`],
                [t`Buvo sutarta iki`, agreed_until_on ? formatDate(agreed_until_on) : t`neterminuota`],
              ] as [string, string][])
            : []),
        ]}
      />
      {note && <Facts columns={1} facts={[[t`Pastaba`, note]]} />}
    </Paper>
  );
}

function Parties({ agreement: { ours, theirs, status } }: { agreement: Agreement }) {
  const { t } = useLingui();
  return (
    <Paper p="lg" component="section" aria-labelledby="parties">
      <Title order={2} id="parties" mb={4}>
        <Trans>Šalys</Trans>
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {status === 'draft' ? (
          <Trans>Pateikiant pasirašyti, duomenys bus paimti iš katalogo.</Trans>
        ) : (
          <Trans>Duomenys užfiksuoti pateikiant pasirašyti.</Trans>
        )}
      </Text>
      <Party party={ours} label={t`Mūsų biblioteka`} />
      <Party party={theirs} label={t`Kita šalis`} />
    </Paper>
  );
}

function Party({ party, label }: { party: AgreementParty; label: string }) {
  const { t } = useLingui();
  const { name, company_code, vat_code, address, iban, phone, email, signatory, position, basis } = party;
  const who = [position, signatory].filter(Boolean).join(' ');
  return (
    <>
      <Facts columns={1} facts={[[label, <b key="name">{name}</b>]]} />
      <Facts
        facts={[
          [t`Atstovauja`, who && basis ? t`${who}, veikiantis (-i) pagal ${basis}` : who],
          [t`Kodas`, company_code],
          [t`Adresas`, address],
          [t`PVM kodas`, vat_code],
          [t`IBAN`, iban],
          [t`Telefonas, el. paštas`, [phone, email].filter(Boolean).join(', ')],
        ]}
      />
    </>
  );
}
