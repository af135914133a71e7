import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { InvoiceRef } from '#/api/generated/types.gen.ts';
import classes from './invoices.module.css';

/** An invoice by its number, as a link to it. */
export const InvoiceLink = ({ of: { id, number } }: { of: InvoiceRef }) => (
  <Link className={classes.name} to="/invoices/$invoiceId" params={{ invoiceId: id }} onClick={(event) => event.stopPropagation()}>
    {number ?? <Trans>juodraštis {id}</Trans>}
  </Link>
);
