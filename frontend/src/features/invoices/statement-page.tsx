import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group, Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getStatementOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Statement } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney } from '#/app/i18n.ts';
import { stringifySearch } from '#/app/search.ts';
import { DayField } from '#/ui/day-field.tsx';
import { FileLinks } from '#/ui/file-links.tsx';
import { FormProblem } from '#/ui/form-problem.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { PapersMenu } from '#/ui/papers-menu.tsx';
import { InvoiceLink } from './invoice-link.tsx';
import classes from './invoices.module.css';
import { STATEMENT } from './vocabulary.ts';

const route = getRouteApi('/_staff/invoices/statement');

/** How a library stood on the first day, what happened, how it stands. */
export function StatementPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error } = useQuery({ ...getStatementOptions({ query: search }), ...asList });
  const statement = data as Statement | undefined;
  const change = (next: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  return (
    <Page
      title={t`Skolų suderinimo išrašas`}
      lead={statement?.library.name}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/invoices/balances" {...props} />}>
          <Trans>Likučiai ir registras</Trans>
        </Anchor>
      }
      actions={
        <>
          <FileLinks path="/invoices/statement" query={search} />
          <PapersMenu
            papers={[
              {
                label: t`Skolų suderinimo aktas`,
                href: `/api/v1/invoices/papers/statement${stringifySearch({ ...search, format: undefined })}`,
              },
            ]}
          />
        </>
      }
    >
      <Group mb="md" className="no-print">
        <DayField label={t`Nuo`} value={search.from_on} clearable={false} onChange={(day) => day && change({ from_on: day })} />
        <DayField label={t`Iki`} value={search.to_on} clearable={false} onChange={(day) => day && change({ to_on: day })} />
      </Group>
      {error && <FormProblem error={error} />}
      {statement && <Lines of={statement} />}
    </Page>
  );
}

function Lines({ of }: { of: Statement }) {
  const { t, i18n } = useLingui();
  return (
    <Paper p="lg">
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={t`Išrašo eilutės`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Diena</Trans>
              </th>
              <th scope="col">
                <Trans>Operacija</Trans>
              </th>
              <th scope="col">
                <Trans>Dokumentas</Trans>
              </th>
              <th scope="col" data-numeric>
                <Trans>Suma</Trans>
              </th>
              <th scope="col" data-numeric>
                <Trans>Skola</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td className="numeric">{formatDate(of.from_on)}</td>
              <td colSpan={3}>
                <Trans>Likutis pradžioje</Trans>
              </td>
              <td data-numeric>{formatMoney(of.opening_cents)}</td>
            </tr>
            {of.lines.map((line, n) => (
              <tr key={n}>
                <td className="numeric">{formatDate(line.on)}</td>
                <td>{i18n._(STATEMENT[line.kind])}</td>
                <td>{line.invoice_id ? <InvoiceLink of={{ id: line.invoice_id, number: line.text }} /> : line.text}</td>
                <td data-numeric>{formatMoney(line.amount_cents)}</td>
                <td data-numeric>{formatMoney(line.balance_cents)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                <Trans>Likutis pabaigoje</Trans>
              </th>
              <td data-numeric>{formatMoney(of.closing_cents)}</td>
            </tr>
            <tr>
              <td colSpan={4}>
                <Trans>Išlaidos, kurioms sąskaita dar neišrašyta</Trans>
              </td>
              <td data-numeric>{formatMoney(of.unbilled_cents)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Paper>
  );
}
