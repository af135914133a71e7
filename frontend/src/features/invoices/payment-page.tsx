import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Paper, Text, Title } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { getPaymentOptions, getPaymentQueryKey } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { PaymentCard } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { actMutation } from '#/ui/act.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import { Facts } from '#/ui/facts.tsx';
import { FormProblem } from '#/ui/form-problem.tsx';
import { Page } from '#/ui/page.tsx';
import { ReasonButton } from '#/ui/reason-button.tsx';
import { InvoiceLink } from './invoice-link.tsx';
import classes from './invoices.module.css';
import { MATCHED, SOURCE } from './vocabulary.ts';

const route = getRouteApi('/_staff/payments/$paymentId');

/** One payment: what it was used for, and what the rest may be for. */
export function PaymentPage() {
  const { t, i18n } = useLingui();
  const { paymentId: id } = route.useParams();
  const { data: payment } = useSuspenseQuery(getPaymentOptions({ path: { id } }));
  const queries = useQueryClient();
  const act = useChange({
    ...actMutation<PaymentCard>('payments'),
    onSuccess: async (changed) => {
      queries.setQueryData(getPaymentQueryKey({ path: { id } }), changed);
      await refresh(queries, 'payment');
    },
  });
  const offers = (key: string) => payment.actions.some((action) => action.key === key);
  return (
    <Page
      title={t`Mokėjimas ${formatMoney(payment.amount_cents)}`}
      lead={payment.withdrawn_at ? t`Atšauktas` : t`Nesusieta ${formatMoney(payment.rest_cents)}`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/payments" {...props} />}>
          <Trans>Mokėjimai</Trans>
        </Anchor>
      }
      actions={
        <>
          {offers('refund') && (
            <ConfirmButton
              label={t`Grąžinta mokėtojui`}
              consequence={t`Pažymima, kad ${formatMoney(payment.rest_cents)} grąžinta šiandien. Pavedimą atliekate banke.`}
              change={act}
              input={{ path: { id, key: 'refund' }, body: {} }}
            />
          )}
          {offers('withdraw') && (
            <ReasonButton
              label={t`Atšaukti mokėjimą`}
              consequence={t`Mokėjimas įrašytas per klaidą: jis liks matomas, bet nebus skaičiuojamas.`}
              change={act}
              inputOf={(reason) => ({ path: { id, key: 'withdraw' }, body: { reason } })}
            />
          )}
        </>
      }
    >
      <FormProblem error={act.error} />
      <Paper p="lg" mb="md" component="section" aria-labelledby="about">
        <Title order={2} id="about" mb="sm">
          {payment.library?.name ?? payment.payer_name ?? <Trans>Mokėtojas nežinomas</Trans>}
        </Title>
        <Facts
          facts={[
            [t`Gauta`, formatDate(payment.received_on)],
            [t`Iš kur`, i18n._(SOURCE[payment.source])],
            [t`Mokėtojas`, payment.payer_name],
            [t`Mokėtojo sąskaita (IBAN)`, payment.payer_iban],
            [t`Mokėjimo nuoroda`, payment.reference],
            [t`Paskirtis`, payment.text],
          ]}
        />
      </Paper>
      <Uses payment={payment} act={act} canTakeBack={offers('take_back')} />
      {payment.matches.length > 0 && (
        <Paper p="lg" component="section" aria-labelledby="matches">
          <Title order={2} id="matches" mb="sm">
            <Trans>Kam gali būti skirta</Trans>
          </Title>
          <ul className={classes.list}>
            {payment.matches.map(({ invoice, because }) => (
              <li key={invoice.id}>
                <Group justify="space-between">
                  <div>
                    <InvoiceLink of={invoice} /> {invoice.library.name}
                    <Text size="sm" c="dimmed" className="numeric">
                      {t`Liko ${formatMoney(invoice.rest_cents)}`} · {i18n._(MATCHED[because])}
                    </Text>
                  </div>
                  {offers('use') && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      loading={act.isPending}
                      aria-label={t`Susieti su ${invoice.number ?? ''}`}
                      onClick={() => act.mutate({ path: { id, key: 'use' }, body: { invoice_id: invoice.id } })}
                    >
                      <Trans>Susieti</Trans>
                    </Button>
                  )}
                </Group>
              </li>
            ))}
          </ul>
        </Paper>
      )}
    </Page>
  );
}

type UsesProps = { payment: PaymentCard; act: ReturnType<typeof useChange<PaymentCard, unknown, never>>; canTakeBack: boolean };

function Uses({ payment: { id, uses }, act, canTakeBack }: UsesProps) {
  const { t } = useLingui();
  if (uses.length === 0) return null;
  return (
    <Paper p="lg" mb="md" component="section" aria-labelledby="uses">
      <Title order={2} id="uses" mb="sm">
        <Trans>Panaudota</Trans>
      </Title>
      <ul className={classes.list}>
        {uses.map((one) => (
          <li key={one.id}>
            <Group justify="space-between">
              <span>
                {one.invoice ? <InvoiceLink of={one.invoice} /> : <Trans>Grąžinta mokėtojui</Trans>}{' '}
                <span className="numeric">
                  {formatMoney(one.amount_cents)} · {formatDate(one.used_on)}
                </span>
              </span>
              {canTakeBack && (
                <ConfirmButton
                  size="compact-sm"
                  label={t`Atsieti`}
                  consequence={t`Suma vėl bus nesusieta, o sąskaita – neapmokėta.`}
                  change={act as never}
                  input={{ path: { id, key: 'take_back' }, body: { use_id: one.id } }}
                />
              )}
            </Group>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
