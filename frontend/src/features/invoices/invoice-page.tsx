import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Paper, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconMail } from '@tabler/icons-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { getInvoiceOptions, getInvoiceQueryKey, listInvoiceEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Invoice, InvoiceParty } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { actMutation } from '#/ui/act.ts';
import { ActionBar } from '#/ui/action-bar.tsx';
import { Columns } from '#/ui/columns.tsx';
import { Facts } from '#/ui/facts.tsx';
import { History } from '#/ui/history.tsx';
import { Page } from '#/ui/page.tsx';
import { PapersMenu } from '#/ui/papers-menu.tsx';
import { InvoiceLines } from './invoice-lines.tsx';
import { InvoiceLink } from './invoice-link.tsx';
import { InvoiceMoney } from './invoice-money.tsx';
import { InvoiceState } from './invoice-state.tsx';
import { EVENT, FIELD, KIND, REGIME, SENT_BY, STATUS, STEP } from './vocabulary.ts';

const route = getRouteApi('/_staff/invoices/$invoiceId/');

/** One invoice or credit note: what it says, what was paid, and the steps that are open. */
export function InvoicePage() {
  const { i18n, t } = useLingui();
  const { invoiceId: id } = route.useParams();
  const { may } = useSession();
  const { data: invoice } = useSuspenseQuery(getInvoiceOptions({ path: { id } }));
  const { data: events } = useSuspenseQuery(listInvoiceEventsOptions({ path: { id } }));
  const queries = useQueryClient();
  const act = useChange({
    ...actMutation<Invoice>('invoices'),
    onSuccess: async (changed) => {
      queries.setQueryData(getInvoiceQueryKey({ path: { id: changed.id } }), changed);
      notifications.show({ message: `${changed.number ?? ''} ${i18n._(STATUS[changed.status].label)}`.trim(), color: 'pine' });
      await refresh(queries, 'invoice');
    },
  });
  const kind = i18n._(KIND[invoice.kind]);
  const file = (path: string) => `/api/v1/invoices/${id}/${path}`;
  return (
    <Page
      title={invoice.number ? `${kind} ${invoice.number}` : t`${kind}: juodraštis`}
      lead={<InvoiceState of={invoice} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/invoices" {...props} />}>
          <Trans>Sąskaitos</Trans>
        </Anchor>
      }
      actions={
        <>
          <FileLink href={file('specification')} name={t`Specifikacija`} />
          {invoice.number && <FileLink href={file('ubl')} name="UBL" />}
          {invoice.number && may('mail:read') && (
            <Button
              variant="default"
              leftSection={<IconMail size={16} aria-hidden />}
              renderRoot={(props) => <Link to="/mail" search={{ entity: 'invoice', entity_id: id }} {...props} />}
            >
              <Trans>Laiškai</Trans>
            </Button>
          )}
          <PapersMenu
            papers={[
              { label: kind, href: file('papers/invoice') },
              ...(invoice.is_overdue ? [{ label: t`Priminimas`, href: file('papers/reminder') }] : []),
            ]}
          />
          <ActionBar id={id} actions={invoice.actions} words={STEP} fields={FIELD} act={act} />
        </>
      }
    >
      <Columns aside={<History events={events.items} words={EVENT} />}>
        <About invoice={invoice} />
        <InvoiceLines invoice={invoice} act={act} />
        <InvoiceMoney invoice={invoice} />
      </Columns>
    </Page>
  );
}

const FileLink = ({ href, name }: { href: string; name: string }) => (
  <Button
    variant="default"
    leftSection={<IconDownload size={16} aria-hidden />}
    renderRoot={(props) => <a {...props} href={href} download />}
  >
    {name}
  </Button>
);

function About({ invoice }: { invoice: Invoice }) {
  const { t, i18n } = useLingui();
  const { seller, buyer, vat, sent_on, sent_by, reason, credits, credit_notes, agreement_number, reference } = invoice;
  const facts: [string, React.ReactNode][] = [
    [t`Pirkėjas`, <Party key="buyer" of={buyer} />],
    [t`Pardavėjas`, <Party key="seller" of={seller} />],
    [t`Data`, formatDate(invoice.invoice_on)],
    [t`Apmokėti iki`, formatDate(invoice.due_on)],
    [t`Laikotarpis`, `${formatDate(invoice.from_on)}–${formatDate(invoice.to_on)}`],
    [t`Sutartis`, agreement_number],
    [t`Sąskaita (IBAN)`, seller.iban?.replaceAll(/(.{4})(?=.)/g, '$1 ')],
    [t`Mokėjimo nuoroda`, reference?.replaceAll(/(.{4})(?=.)/g, '$1 ')],
    [t`Suma be PVM`, formatMoney(invoice.net_cents)],
    [t`PVM`, invoice.vat_cents > 0 ? `${formatMoney(invoice.vat_cents)} (${vat.rate} %)` : (vat.note ?? i18n._(REGIME[vat.regime]))],
    [t`Iš viso`, <strong key="total">{formatMoney(invoice.total_cents)}</strong>],
    [t`Liko apmokėti`, <strong key="rest">{formatMoney(invoice.rest_cents)}</strong>],
    [t`Išsiųsta`, sent_on && sent_by && `${formatDate(sent_on)}, ${i18n._(SENT_BY[sent_by]).toLocaleLowerCase()}`],
    [t`Parengė, išrašė`, [invoice.drafted_by?.name, invoice.issued_by?.name].filter(Boolean).join(', ')],
  ];
  if (reason) facts.push([t`Kreditavimo priežastis`, reason]);
  if (credits) facts.push([t`Kredituoja`, <InvoiceLink key="credits" of={credits} />]);
  if (credit_notes.length > 0)
    facts.push([
      t`Kreditinės sąskaitos`,
      credit_notes.map((note) => (
        <div key={note.id}>
          <InvoiceLink of={note} />
        </div>
      )),
    ]);
  return (
    <Paper p="lg" component="section" aria-labelledby="about">
      <Title order={2} id="about" mb="sm">
        {invoice.library.name}
      </Title>
      <Facts facts={facts} />
    </Paper>
  );
}

const Party = ({ of: { name, company_code, vat_code, address } }: { of: InvoiceParty }) => (
  <>
    {name}
    <Text size="sm" c="dimmed">
      {[company_code, vat_code, address].filter(Boolean).join(' · ')}
    </Text>
  </>
);
