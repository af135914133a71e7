import { Trans } from '@lingui/react/macro';
import { Anchor, Paper, Title } from '@mantine/core';
import type { Library } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import { printPhone } from './codes.ts';
import classes from './libraries.module.css';

/** Whom to write to or call. */
export function LibraryContacts({ library: { contacts } }: { library: Library }) {
  if (contacts.length === 0) return null;
  return (
    <Paper p="lg" component="section" aria-labelledby="contacts">
      <Title order={2} id="contacts" mb="sm">
        <Trans>Kontaktai</Trans>
      </Title>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Kam skirtas</Trans>
            </th>
            <th scope="col">
              <Trans>Asmuo</Trans>
            </th>
            <th scope="col">
              <Trans>El. paštas</Trans>
            </th>
            <th scope="col">
              <Trans>Telefonas</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {contacts.map(({ role, person, email, phone }, index) => (
            <tr key={index}>
              <td>{role}</td>
              <td>{person ?? '—'}</td>
              <td>
                {email ? (
                  <Anchor size="sm" href={`mailto:${email}`}>
                    {email}
                  </Anchor>
                ) : (
                  '—'
                )}
              </td>
              <td className={classes.nowrap}>
                {phone ? (
                  <Anchor size="sm" c="inherit" href={`tel:${phone.replaceAll(' ', '')}`}>
                    {printPhone(phone)}
                  </Anchor>
                ) : (
                  '—'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  );
}

/** When it fulfils no orders: what is on now first, what has passed last. */
export function LibraryClosures({ library: { closures } }: { library: Library }) {
  if (closures.length === 0) return null;
  const day = today();
  const isPast = ({ to_on }: { to_on: string }) => to_on < day;
  const shown = closures.toSorted((a, b) => Number(isPast(a)) - Number(isPast(b)) || a.from_on.localeCompare(b.from_on));
  return (
    <Paper p="lg" component="section" aria-labelledby="closures">
      <Title order={2} id="closures" mb="sm">
        <Trans>Nedarbo laikas</Trans>
      </Title>
      <table className={`${classes.table} ${classes.closures}`}>
        <tbody>
          {shown.map((closure, index) => (
            <tr key={index} data-past={isPast(closure) || undefined}>
              <td className={classes.nowrap}>
                {closure.from_on} – {closure.to_on}
              </td>
              <td>{closure.reason}</td>
              <td className={classes.end}>
                {closure.from_on <= day && !isPast(closure) && (
                  <StateDot tone="yellow">
                    <Trans>Dabar nedirba</Trans>
                  </StateDot>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  );
}
