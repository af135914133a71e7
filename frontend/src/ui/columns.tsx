import type { ReactNode } from 'react';
import classes from './columns.module.css';

/** What a page is about, and beside it what is around it. */
export const Columns = ({ children, aside }: { children: ReactNode; aside: ReactNode }) => (
  <div className={classes.columns}>
    <div className={classes.column}>{children}</div>
    <div className={classes.column}>{aside}</div>
  </div>
);
