import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import type { ActionKey, LoanRow, QueueGroup, QueueKey } from '#/api/generated/types.gen.ts';
import { formatNumber, today } from '#/app/i18n.ts';
import { useShortcutSetting } from '#/app/shortcuts.ts';
import { moveBetweenRows } from '#/ui/row-keys.ts';
import { EmptyState } from '#/ui/states.tsx';
import { dayAfter, daysBetween } from './days.ts';
import { LibraryName, Work } from './loan-cells.tsx';
import type { LoanListSearch } from './loan-list-search.ts';
import { LoanStatus } from './loan-status.tsx';
import { StepButton } from './step-button.tsx';
import { type Ask, useSteps } from './use-steps.tsx';
import { QUEUE, SIDE } from './vocabulary.ts';
import classes from './work-queue.module.css';
import { workQueueOptions } from './work-queue-query.ts';

/** What waits, most urgent first; each loan with the step that the server names first. */
export function WorkQueue() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(workQueueOptions());
  const table = useRef<HTMLTableElement>(null);
  const { ask, dialog } = useSteps(table);
  const waiting = data.groups.filter((group) => group.total > 0);
  return (
    <>
      <div className={classes.frame}>
        {waiting.length === 0 ? (
          <NothingWaits />
        ) : (
          <table ref={table} tabIndex={-1} className={classes.table} aria-label={t`Kas laukia`}>
            <colgroup>
              {['number', 'work', 'library', 'status', 'days', 'action'].map((column) => (
                <col key={column} className={classes[column]} />
              ))}
            </colgroup>
            {waiting.map((group) => (
              <Group key={group.key} group={group} ask={ask} />
            ))}
          </table>
        )}
      </div>
      {dialog}
    </>
  );
}

const NothingWaits = () => (
  <EmptyState title={<Trans>Niekas nelaukia</Trans>}>
    <Trans>Čia atsiras užsakymai, kurių kitas žingsnis mūsų, ir tie, kurie vėluoja.</Trans>
  </EmptyState>
);

function Group({ group: { key, total, loans }, ask }: { group: QueueGroup; ask: Ask }) {
  const { i18n } = useLingui();
  return (
    <tbody data-queue={key}>
      <tr className={classes.group}>
        <th colSpan={5} scope="rowgroup">
          <span className={classes.name}>{i18n._(QUEUE[key])}</span> <span className={classes.count}>{formatNumber(total)}</span>
        </th>
        <td>
          {total > loans.length && (
            <Link to="/loans" search={searchOf(key)} className={classes.all}>
              <Trans context="loans of a group">Visi</Trans>
            </Link>
          )}
        </td>
      </tr>
      {loans.map((loan) => (
        <Row key={loan.id} loan={loan} group={key} ask={ask} />
      ))}
    </tbody>
  );
}

/** The list of the whole group; no view knows what is due today, so that one asks by the day. */
function searchOf(key: QueueKey): LoanListSearch {
  if (key === 'due_today') return { is_overdue: false, due_before: dayAfter(today(), 1), sort: 'due_on' };
  const byDay = key === 'late' || key === 'recalled' || key === 'to_remind';
  return { view: key, sort: byDay ? 'due_on' : 'requested_on' };
}

/** Why a loan stands in a group says what comes next there; elsewhere the server's first step does. */
const STEP_OF_GROUP: Partial<Record<QueueKey, ActionKey>> = { to_remind: 'remind', not_picked_up: 'not_picked_up' };

const nextStep = ({ actions }: LoanRow, group: QueueKey) =>
  actions.find(({ key }) => key === STEP_OF_GROUP[group]) ?? actions.find(({ primary }) => primary);

function Row({ loan, group, ask }: { loan: LoanRow; group: QueueKey; ask: Ask }) {
  const { i18n } = useLingui();
  const navigate = useNavigate();
  const [singleKeys] = useShortcutSetting();
  const primary = nextStep(loan, group);
  const open = () => void navigate({ to: '/loans/$loanId', params: { loanId: loan.id } });
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.key === 'p' && singleKeys && primary && event.target === event.currentTarget) {
      event.preventDefault();
      ask({ loan, action: primary });
    } else moveBetweenRows(event, open);
  };
  return (
    <tr data-loan={loan.id} tabIndex={0} className={classes.row} onClick={open} onKeyDown={onKeyDown}>
      <td className={classes.number}>{loan.number}</td>
      <td>
        <Work loan={loan} />
      </td>
      <td>
        <span className={classes.muted}>{i18n._(SIDE[loan.side])}</span>
        {loan.library && (
          <>
            <span className={classes.muted}>: </span>
            <LibraryName library={loan.library} />
          </>
        )}
      </td>
      <td>
        <LoanStatus loan={loan} />
      </td>
      <td className={classes.days}>
        <Waiting loan={loan} group={group} />
      </td>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keeps the button's click from opening the row */}
      <td className={classes.action} onClick={(event) => event.stopPropagation()}>
        {primary && <StepButton loan={loan} action={primary} ask={ask} quiet />}
      </td>
    </tr>
  );
}

function Waiting({ loan, group }: { loan: LoanRow; group: QueueKey }) {
  if (group === 'due_today') return <Trans>šiandien</Trans>;
  if (loan.is_overdue && (group === 'late' || group === 'to_remind')) {
    const n = daysBetween(loan.due_on ?? today(), today());
    return <Plural value={n} one="vėluoja # dieną" few="vėluoja # dienas" many="vėluoja # dienos" other="vėluoja # dienų" />;
  }
  return (
    <Plural
      value={loan.waiting_days}
      _0="nuo šiandien"
      one="laukia # dieną"
      few="laukia # dienas"
      many="laukia # dienos"
      other="laukia # dienų"
    />
  );
}
