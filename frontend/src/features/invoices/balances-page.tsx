import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { listInvoiceBalancesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { formatMoney, today } from '#/app/i18n.ts';
import { stringifySearch } from '#/app/search.ts';
import { Columns } from '#/ui/columns.tsx';
import { DayField } from '#/ui/day-field.tsx';
import { PrintButton } from '#/ui/export-link.tsx';
import { FileLinks } from '#/ui/file-links.tsx';
import { Page } from '#/ui/page.tsx';
import classes from './invoices.module.css';
import { InvoicesNav } from './invoices-nav.tsx';

/** What each library was billed, has paid and owes; the register and the file for accounting. */
export function BalancesPage() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(listInvoiceBalancesOptions());
  const year = today().slice(0, 4);
  const sum = (key: 'unbilled_cents' | 'drafted_cents' | 'billed_cents' | 'paid_cents' | 'owed_cents') =>
    formatMoney(data.items.reduce((all, one) => all + one[key], 0));
  return (
    <Page
      title={t`Likučiai ir registras`}
      actions={
        <>
          <FileLinks path="/invoices/balances" query={{}} />
          <PrintButton />
        </>
      }
    >
      <InvoicesNav />
      <Columns aside={<Register />}>
        <Paper p="lg" component="section" aria-labelledby="balances">
          <Title order={2} id="balances" mb="sm">
            <Trans>Abonentų likučiai</Trans>
          </Title>
          {data.items.length === 0 && (
            <Text c="dimmed" size="sm">
              <Trans>Niekas nieko neskolingas.</Trans>
            </Text>
          )}
          <div className={classes.scroll}>
            <table className={classes.table} aria-label={t`Abonentų likučiai`}>
              <thead>
                <tr>
                  <th scope="col">
                    <Trans>Abonentas</Trans>
                  </th>
                  <th scope="col" data-numeric>
                    <Trans>Be sąskaitos</Trans>
                  </th>
                  <th scope="col" data-numeric>
                    <Trans>Juodraščiuose</Trans>
                  </th>
                  <th scope="col" data-numeric>
                    <Trans>Išrašyta</Trans>
                  </th>
                  <th scope="col" data-numeric>
                    <Trans>Sumokėta</Trans>
                  </th>
                  <th scope="col" data-numeric>
                    <Trans>Skola</Trans>
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.items.map((one) => (
                  <tr key={one.library.id}>
                    <td>
                      <Link
                        className={classes.name}
                        to="/invoices/statement"
                        search={{ library_id: one.library.id, from_on: `${year}-01-01`, to_on: today() }}
                      >
                        {one.library.name}
                      </Link>
                    </td>
                    <td data-numeric>{formatMoney(one.unbilled_cents)}</td>
                    <td data-numeric>{formatMoney(one.drafted_cents)}</td>
                    <td data-numeric>{formatMoney(one.billed_cents)}</td>
                    <td data-numeric>{formatMoney(one.paid_cents)}</td>
                    <td data-numeric>{formatMoney(one.owed_cents)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">
                    <Trans>Iš viso</Trans>
                  </th>
                  <td data-numeric>{sum('unbilled_cents')}</td>
                  <td data-numeric>{sum('drafted_cents')}</td>
                  <td data-numeric>{sum('billed_cents')}</td>
                  <td data-numeric>{sum('paid_cents')}</td>
                  <td data-numeric>{sum('owed_cents')}</td>
                </tr>
              </tfoot>
            </table>
          </div>
        </Paper>
      </Columns>
    </Page>
  );
}

/** The register of a period, for people and for accounting. */
function Register() {
  const { t } = useLingui();
  const [from_on, setFrom] = useState<string | null>(`${today().slice(0, 4)}-01-01`);
  const [to_on, setTo] = useState<string | null>(today());
  const files = [
    ['/invoices/register', 'csv', t`Registras, CSV`],
    ['/invoices/register', 'xlsx', t`Registras, Excel`],
    ['/invoices/accounting', undefined, t`Buhalterijai`],
  ] as const;
  return (
    <Paper p="lg" component="section" aria-labelledby="register">
      <Title order={2} id="register" mb="sm">
        <Trans>Registras</Trans>
      </Title>
      <Stack gap="sm">
        <DayField label={t`Nuo`} value={from_on} onChange={setFrom} clearable={false} />
        <DayField label={t`Iki`} value={to_on} onChange={setTo} clearable={false} />
        <Group gap="xs">
          {files.map(([path, format, name]) => (
            <Button
              key={name}
              variant="default"
              disabled={!from_on || !to_on}
              leftSection={<IconDownload size={16} aria-hidden />}
              renderRoot={(props) => <a {...props} href={`/api/v1${path}${stringifySearch({ from_on, to_on, format })}`} download />}
            >
              {name}
            </Button>
          ))}
        </Group>
      </Stack>
    </Paper>
  );
}
