import type { ReactNode } from 'react';
import classes from './state-dot.module.css';

export type Tone = 'blue' | 'violet' | 'indigo' | 'cyan' | 'pine' | 'yellow' | 'gray' | 'red';

/** A state is a dot and a word: never colour alone. */
export const StateDot = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <span className={classes.state} data-tone={tone}>
    <span className={classes.dot} aria-hidden />
    {children}
  </span>
);
