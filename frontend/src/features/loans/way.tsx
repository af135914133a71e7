import { useLingui } from '@lingui/react/macro';
import { Group, Paper } from '@mantine/core';
import { useRef } from 'react';
import type { Loan, Status } from '#/api/generated/types.gen.ts';
import { useShortcutSetting, useShortcuts } from '#/app/shortcuts.ts';
import type { LoanAction } from './loan-action.ts';
import { MoreSteps } from './more-steps.tsx';
import { Notices } from './notices.tsx';
import { StepButton } from './step-button.tsx';
import { isRare } from './steps.ts';
import { useSteps } from './use-steps.tsx';
import { STATUS } from './vocabulary.ts';
import classes from './way.module.css';

const NEXT_KEY = 'p';

/** The way of a loan of this kind, as the server gives it, and the steps that are open now. */
export function Way({ loan }: { loan: Loan }) {
  const box = useRef<HTMLDivElement>(null);
  const { ask, dialog, isAsking } = useSteps(box);
  const [singleKeys] = useShortcutSetting();
  const primary = loan.actions.find((action) => action.primary);
  useShortcuts(primary && !isAsking ? { [NEXT_KEY]: () => ask({ loan, action: primary }) } : {});

  const button = (action: LoanAction) => (
    <StepButton
      key={action.primary ? 'primary' : action.key} // the next step keeps the place and the focus of the one before
      loan={loan}
      action={action}
      ask={ask}
      hint={action.primary && singleKeys ? NEXT_KEY : undefined}
    />
  );
  const [rare, shown] = split(loan.actions, (action) => isRare(loan, action));
  const [dangerous, usual] = split(shown, (action) => action.dangerous);
  return (
    <Paper p="md" mb="md" ref={box} tabIndex={-1}>
      <Path path={loan.path} status={loan.status} />
      <Notices loan={loan} />
      {loan.actions.length > 0 && (
        <Group gap="sm" mt="md" justify="space-between">
          <Group gap="sm">
            {usual.toSorted((a, b) => Number(b.primary) - Number(a.primary)).map(button)}
            {rare.length > 0 && <MoreSteps loan={loan} actions={rare} ask={ask} />}
          </Group>
          <Group gap={0}>{dangerous.map(button)}</Group>
        </Group>
      )}
      {dialog}
    </Paper>
  );
}

/** Those for which it holds, and the others, in their order. */
const split = (actions: LoanAction[], holds: (action: LoanAction) => boolean) =>
  [actions.filter(holds), actions.filter((action) => !holds(action))] as const;

function Path({ path, status }: { path: Status[]; status: Status }) {
  const { i18n, t } = useLingui();
  const reached = path.indexOf(status);
  if (reached < 0) return <Path path={[...path.slice(0, 1), status]} status={status} />; // it left the way
  const isOver = reached === path.length - 1;
  return (
    <ol className={classes.path} aria-label={t`Užsakymo kelias`}>
      {path.map((step, index) => (
        <li
          key={step}
          className={classes.step}
          data-state={index < reached || isOver ? 'done' : index === reached ? 'now' : 'next'}
          data-bad={step === 'unfilled' || step === 'lost' || undefined}
          aria-current={index === reached ? 'step' : undefined}
        >
          <span className={classes.bar} aria-hidden />
          <span className={classes.label}>{i18n._(STATUS[step].label)}</span>
        </li>
      ))}
    </ol>
  );
}
