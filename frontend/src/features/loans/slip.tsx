import { Trans, useLingui } from '@lingui/react/macro';
import type { Loan } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { Barcode } from '#/ui/barcode.tsx';
import classes from './slip.module.css';
import { KIND, MEDIUM } from './vocabulary.ts';

/** The slip that goes with the book, on paper only. A reader is on it by card number, never by name. */
export function Slip({ loan }: { loan: Loan }) {
  const { t, i18n } = useLingui();
  const page = `${location.origin}/track`;
  const lines: [string, string | number | null | undefined][] = [
    [loan.side === 'lending' ? t`Užsakovas` : t`Skolintoja`, loan.library?.name],
    [t`Jų numeris`, loan.partner_number],
    [t`Autorius`, loan.author],
    [t`Šaltinis`, loan.container_title],
    [t`Metai`, loan.year],
    [t`Tomas, numeris`, [loan.volume, loan.issue].filter(Boolean).join(', ')],
    [t`Puslapiai`, loan.pages],
    ['ISBN / ISSN', loan.isbn ?? loan.issn],
    [t`Rūšis ir forma`, `${i18n._(KIND[loan.kind])}, ${i18n._(MEDIUM[loan.medium]).toLowerCase()}`],
    [t`Skaitytojo pažymėjimas`, loan.reader?.card_no],
    [t`Užsakyta`, formatDate(loan.requested_on)],
  ];
  return (
    <div className={classes.slip} aria-hidden>
      <div className={classes.head}>
        <span>{loan.branch.name}</span>
        <span>
          <Trans>Tarpbibliotekinis abonementas</Trans>
        </span>
      </div>
      <p className={classes.number}>{loan.number}</p>
      <Barcode text={loan.number} />
      <p className={classes.work}>{loan.title}</p>
      <dl className={classes.lines}>
        {lines
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {loan.medium === 'original' && <SlipItems loan={loan} />}
      {loan.due_on && (
        <p className={classes.due}>
          <Trans>Grąžinti iki</Trans> <strong>{formatDate(loan.due_on)}</strong>
        </p>
      )}
      {loan.tracking_code && (
        <p>
          <Trans>
            Kur užsakymas: {page}, kodas <strong>{loan.tracking_code}</strong>
          </Trans>
        </p>
      )}
      <div className={classes.signatures}>
        <span>
          <Trans>Išdavė</Trans>
        </span>
        <span>
          <Trans>Priėmė</Trans>
        </span>
        <span>
          <Trans>Data</Trans>
        </span>
      </div>
    </div>
  );
}

const SlipItems = ({ loan: { items } }: { loan: Loan }) => (
  <table className={classes.items}>
    <thead>
      <tr>
        <th>
          <Trans>Egz.</Trans>
        </th>
        <th>
          <Trans>Tomas</Trans>
        </th>
        <th>
          <Trans>Brūkšninis kodas</Trans>
        </th>
        <th>
          <Trans>Būklė</Trans>
        </th>
      </tr>
    </thead>
    <tbody>
      {items.map((item) => (
        <tr key={item.id}>
          <td>{item.n}</td>
          <td>{item.volume}</td>
          <td>{item.barcode}</td>
          <td>{item.condition}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
