import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getRightsOnDayOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Held, HeldRole } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { DayField } from '#/ui/day-field.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { EmptyState, LoadingState } from '#/ui/states.tsx';
import classes from './rights-day.module.css';
import { SCOPE } from './vocabulary.ts';

const route = getRouteApi('/_staff/people/rights');

/** Who had what at the end of a day; on paper the sheet of the yearly review, with room for the decision. */
export function RightsDayPage() {
  const { t } = useLingui();
  const { on = today() } = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useQuery({ ...getRightsOnDayOptions({ query: { on } }), ...asList });
  return (
    <Page
      title={t`Kas ką turėjo`}
      lead={on === today() ? <Trans>šiandien, {on}</Trans> : <Trans>{on} pabaigoje</Trans>}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/people" {...props} />}>
          <Trans>Žmonės</Trans>
        </Anchor>
      }
      actions={
        <>
          <CsvLink path="/people/rights" query={{ on }} />
          <PrintButton />
        </>
      }
    >
      <Group gap="sm" mb="sm" className="no-print">
        <DayField
          aria-label={t`Diena`}
          w={160}
          clearable={false}
          to={today()}
          value={on}
          onChange={(day) => void navigate({ search: { on: day && day !== today() ? day : undefined } })}
        />
        <Text size="sm" c="dimmed">
          <Trans>Spausdinama kaip metinės teisių peržiūros lapas.</Trans>
        </Text>
      </Group>
      {!data && <LoadingState />}
      {data?.items.length === 0 && <EmptyState title={<Trans>Tą dieną paskyrų dar nebuvo</Trans>} />}
      {data && data.items.length > 0 && <Sheet items={data.items} on={data.on} />}
    </Page>
  );
}

function Sheet({ items, on }: { items: Held[]; on: string }) {
  const { t } = useLingui();
  return (
    <>
      <div className={classes.frame} tabIndex={-1}>
        <table className={classes.table} aria-label={t`Kas ką turėjo`}>
          <caption className={classes.paper}>
            <Trans>Teisių peržiūros lapas, {on}</Trans>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Žmogus</Trans>
              </th>
              <th scope="col">
                <Trans>Rolė</Trans>
              </th>
              <th scope="col">
                <Trans>Kur galioja</Trans>
              </th>
              <th scope="col">
                <Trans>Dienos</Trans>
              </th>
              <th scope="col">
                <Trans>Teisės</Trans>
              </th>
              <th scope="col" className={classes.paper}>
                <Trans>Sprendimas: palikti, keisti, atimti</Trans>
              </th>
            </tr>
          </thead>
          {items.map((held) => (
            <Person key={held.account.id} held={held} />
          ))}
        </table>
      </div>
      <p className={classes.paper}>
        <Trans>Peržiūrėjo ____________________ (pareigos, parašas, vardas, pavardė, data)</Trans>
      </p>
    </>
  );
}

function Person({ held: { account, was_enabled, roles, deputises } }: { held: Held }) {
  const n = Math.max(1, roles.length + deputises.length);
  const name = (
    <th scope="rowgroup" rowSpan={n}>
      <Link to="/people/$personId" params={{ personId: account.id }} className={classes.name}>
        {account.name}
      </Link>
      {!was_enabled && (
        <Text size="xs" c="dimmed">
          <Trans>paskyra išjungta</Trans>
        </Text>
      )}
    </th>
  );
  const lines = [
    ...roles.map((role) => ({ key: `role ${role.name} ${role.from_on} ${role.scope}`, cells: <RoleCells role={role} /> })),
    ...deputises.map(({ id, absent, order_number, rights }) => ({
      key: `deputy ${id}`,
      cells: (
        <>
          <td colSpan={3}>
            <Trans>
              Pavaduoja: {absent.name}, įsakymas Nr. {order_number}
            </Trans>
          </td>
          <td>{rights ? <Count rights={rights} /> : <Trans context="all rights">visos</Trans>}</td>
        </>
      ),
    })),
  ];
  if (lines.length === 0) lines.push({ key: 'none', cells: <td colSpan={4}>—</td> });
  return (
    <tbody>
      {lines.map(({ key, cells }, index) => (
        <tr key={key}>
          {index === 0 && name}
          {cells}
          <td className={classes.paper} />
        </tr>
      ))}
    </tbody>
  );
}

function RoleCells({ role: { name, scope, from_on, to_on, rights } }: { role: HeldRole }) {
  const { i18n } = useLingui();
  return (
    <>
      <td>{name}</td>
      <td>{i18n._(SCOPE[scope])}</td>
      <td className="numeric">{to_on ? `${from_on} – ${to_on}` : <Trans>nuo {from_on}</Trans>}</td>
      <td>
        <Count rights={rights} />
      </td>
    </>
  );
}

const Count = ({ rights }: { rights: string[] }) => (
  <span title={rights.join(', ')}>
    <Plural value={rights.length} one="# teisė" few="# teisės" many="# teisės" other="# teisių" />
  </span>
);
