import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Loan } from '#/api/generated/types.gen.ts';
import { keyOf, type LoanAction } from './loan-action.ts';
import { stepOf } from './steps.ts';
import type { Ask } from './use-steps.tsx';

type Props = { loan: Loan; actions: LoanAction[]; ask: Ask };

/** The steps that are rare: what may befall a loan, and its closing by hand last. */
export function MoreSteps({ loan, actions, ask }: Props) {
  const { i18n } = useLingui();
  const button = useRef<HTMLButtonElement>(null);
  const harmless = actions.filter(({ dangerous }) => !dangerous);
  const dangerous = actions.filter((action) => action.dangerous);
  /**
   * The focus goes back to the button before the dialog takes it, so that the dialog returns it there. The menu returns
   * it only on Escape: doing so a moment after it closes, it would take it from a dialog that opens without motion.
   */
  const choose = (action: LoanAction) => {
    button.current?.focus();
    ask({ loan, action });
  };
  const item = (action: LoanAction) => (
    <Menu.Item key={action.key} color={action.dangerous ? 'red' : undefined} onClick={() => choose(action)}>
      {i18n._(stepOf(loan, keyOf(action)).label)}
      {action.dangerous && '…'}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <Button ref={button} variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
          <Trans>Kiti žingsniai</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {harmless.map(item)}
        {harmless.length > 0 && dangerous.length > 0 && <Menu.Divider />}
        {dangerous.map(item)}
      </Menu.Dropdown>
    </Menu>
  );
}
