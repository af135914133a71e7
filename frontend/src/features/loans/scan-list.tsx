import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { LoanRow, ShipmentRow } from '#/api/generated/types.gen.ts';
import loanClasses from './loan.module.css';
import { DueOn, LibraryName, LoanLink, SideMark } from './loan-cells.tsx';
import { LoanStatus } from './loan-status.tsx';
import classes from './scan-page.module.css';
import { useScanResult } from './scan-result.ts';
import { canUndo, isRefusal, outcomeOf, type Scanned, type ScanSession, toChoose } from './scan-session.ts';

type Acts = { onUndo: (key: string) => void; onAnew: (key: string, loanId?: number) => void };

/** What was scanned, the newest first. */
export function ScanList({ session, ...acts }: Acts & { session: ScanSession }) {
  const { t } = useLingui();
  const asked = toChoose(session);
  return (
    <ol className={classes.list} aria-label={t`Nuskaityta`} reversed>
      {session.list.map((one) => (
        <Row key={one.n} one={one} isAsked={one === asked} hasUndo={canUndo(session, one)} {...acts} />
      ))}
    </ol>
  );
}

type RowProps = Acts & { one: Scanned; isAsked: boolean; hasUndo: boolean };

function Row({ one, isAsked, hasUndo, onUndo, onAnew }: RowProps) {
  const { t } = useLingui();
  const resultOf = useScanResult();
  const [undo, anyway] = [t({ message: 'Atšaukti', context: 'take a step back' }), t`Vis tiek įrašyti`];
  const { title, more } = resultOf(one);
  const outcome = outcomeOf(one);
  const loans = one.result?.loans ?? [];
  const loan = loans.length === 1 ? loans[0] : undefined;
  return (
    <li className={classes.row} data-refused={isRefusal(one) || undefined} data-undone={one.state === 'undone' || undefined}>
      <span className={classes.n}>{one.n}</span>
      <div className={classes.result}>
        {loan && outcome === 'done' ? <LoanStatus loan={loan} /> : <strong>{title}</strong>}
        {more && <div className={classes.more}>{more}</div>}
      </div>
      <div className={classes.what}>
        {loan ? <OneLoan loan={loan} /> : <span className={classes.code}>{one.code}</span>}
        {one.shipments?.map((shipment) => (
          <OneParcel key={shipment.id} shipment={shipment} />
        ))}
        {outcome === 'several' && <Choices loans={loans} hasKeys={isAsked} onChoose={(loanId) => onAnew(one.key, loanId)} />}
      </div>
      <div className={classes.due}>{loan?.due_on && <DueOn loan={loan} />}</div>
      <div className={`${classes.acts} no-print`}>
        {hasUndo && (
          <Button size="compact-sm" variant="default" aria-label={`${undo}: ${loan?.number}`} onClick={() => onUndo(one.key)}>
            {undo}
          </Button>
        )}
        {one.state === 'repeated' && (
          <Button size="compact-sm" variant="default" aria-label={`${anyway}: ${one.code}`} onClick={() => onAnew(one.key)}>
            {anyway}
          </Button>
        )}
      </div>
    </li>
  );
}

const OneLoan = ({ loan }: { loan: LoanRow }) => (
  <>
    <div className={classes.title}>{loan.title}</div>
    <div className={classes.whose}>
      <LoanLink loan={loan} />
      <span>
        <SideMark side={loan.side} />
        <LibraryName library={loan.library} />
      </span>
      {loan.reader && <span>{loan.reader.name || loan.reader.card_no}</span>}
      {loan.n_items > 1 && (
        <span>
          <Trans>{loan.n_items} egz.</Trans>
        </span>
      )}
    </div>
  </>
);

const OneParcel = ({ shipment: { id, number, library } }: { shipment: ShipmentRow }) => (
  <div className={classes.whose}>
    <Link className={loanClasses.number} to="/shipments/$shipmentId" params={{ shipmentId: id }}>
      {number}
    </Link>
    <LibraryName library={library} />
  </div>
);

/** Those that have the same code: the digit before each chooses it. */
const Choices = ({ loans, hasKeys, onChoose }: { loans: LoanRow[]; hasKeys: boolean; onChoose: (id: number) => void }) => (
  <ul className={classes.choices}>
    {loans.map((loan, n) => (
      <li key={loan.id}>
        <Button size="compact-md" variant="default" onClick={() => onChoose(loan.id)}>
          {hasKeys && n < 9 && <kbd>{n + 1}</kbd>} {loan.title} · {loan.library?.short_name ?? loan.library?.name} · {loan.number}
        </Button>
      </li>
    ))}
  </ul>
);
