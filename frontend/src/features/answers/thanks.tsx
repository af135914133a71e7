import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { ActionKey } from '#/api/generated/types.gen.ts';
import classes from './answer.module.css';
import { focus } from './focus.ts';
import { STEP } from './words.ts';

/** It is written down, and what follows; the cursor comes here, because the button that was pressed is gone. */
export function Thanks({ said, isCopy = false }: { said: string; isCopy?: boolean }) {
  const { i18n } = useLingui();
  const step = STEP[said as ActionKey];
  if (!step) return null;
  const words = i18n._(step.label);
  return (
    <div className={classes.thanks} role="status" tabIndex={-1} ref={focus}>
      <Text fw={600}>
        <Trans>Ačiū, įrašėme: {words}</Trans>
      </Text>
      <Text>{i18n._((isCopy && step.nextOfCopy) || step.next)}</Text>
    </div>
  );
}
