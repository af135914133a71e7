import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ShipmentRow, ShipmentStatus } from '#/api/generated/types.gen.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import classes from './shipments.module.css';
import { STATUS } from './vocabulary.ts';

/** Where a parcel stands. */
export function ShipmentState({ status }: { status: ShipmentStatus }) {
  const { i18n } = useLingui();
  return <StateDot tone={STATUS[status].tone}>{i18n._(STATUS[status].label)}</StateDot>;
}

export const ShipmentLink = ({ shipment: { id, number } }: { shipment: Pick<ShipmentRow, 'id' | 'number'> }) => (
  <Link className={classes.name} to="/shipments/$shipmentId" params={{ shipmentId: id }} onClick={(event) => event.stopPropagation()}>
    {number}
  </Link>
);

/** The tracking number, as a link where the carrier shows its way. */
export function Tracking({ shipment: { tracking_number, tracking_url } }: { shipment: ShipmentRow }) {
  if (!tracking_url) return tracking_number ?? '—';
  return (
    <a className={classes.name} href={tracking_url} target="_blank" rel="noreferrer" onClick={(event) => event.stopPropagation()}>
      {tracking_number}
    </a>
  );
}
