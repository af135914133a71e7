import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import type { IsoDirection, IsoMessage } from '#/api/generated/types.gen.ts';
import classes from './iso18626.module.css';
import { DIRECTION } from './vocabulary.ts';
import { errorOf, wordsOf } from './wording.ts';

/** Whether it came or went: an arrow and a word. */
export function Direction({ of: direction }: { of: IsoDirection }) {
  const { i18n } = useLingui();
  const Arrow = direction === 'in' ? IconArrowDownLeft : IconArrowUpRight;
  return (
    <span className={classes.direction}>
      <Arrow size={15} aria-hidden className={classes.arrow} data-direction={direction} />
      {i18n._(DIRECTION[direction])}
    </span>
  );
}

/** The code of the standard, small, for whoever speaks with the makers of the other system. */
export const Code = ({ children }: { children: string }) => <code className={classes.code}>{children}</code>;

/** What a message says in words, and beside them its code. */
export function Said({ message }: { message: Pick<IsoMessage, 'kind' | 'code' | 'said'> }) {
  const { i18n } = useLingui();
  const words = wordsOf(message, i18n);
  return (
    <span className={classes.said} title={[words, message.code].filter(Boolean).join(' · ')}>
      <span className={classes.words}>{words}</span>
      {message.code && <Code>{message.code}</Code>}
    </span>
  );
}

/** Why a message was refused: in words, and small as the other system said it. */
export function Fault({ of: message }: { of: Pick<IsoMessage, 'error_type' | 'error_value'> }) {
  const { i18n } = useLingui();
  const error = errorOf(message, i18n);
  if (!error) return null;
  return (
    <>
      {error.words}
      <Text component="span" size="xs" c="dimmed" display="block" className={classes.answer}>
        {error.said}
      </Text>
    </>
  );
}
