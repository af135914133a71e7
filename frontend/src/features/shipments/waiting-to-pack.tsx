import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Paper, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listWaitingToPackOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import small from '#/ui/small-table.module.css';
import classes from './shipments.module.css';
import { DIRECTION } from './vocabulary.ts';

/** What waits to be packed, by library: the parcel that is being packed for it already, or a new one. */
export function WaitingToPack() {
  const { t, i18n } = useLingui();
  const { may } = useSession();
  const canPack = may('shipments:write');
  const { data } = useQuery({ ...listWaitingToPackOptions(), enabled: canPack });
  if (!data || data.items.length === 0) return null;
  return (
    <Paper p="lg" mb="md" component="section" aria-labelledby="to-pack" className="no-print">
      <Title order={2} id="to-pack" mb="sm">
        <Trans>Supakuoti</Trans>
      </Title>
      <div className={classes.scroll} tabIndex={-1}>
        <table className={small.table}>
          <tbody>
            {data.items.map(({ direction, library, n_loans, shipment_id }) => (
              <tr key={`${direction} ${library.id}`}>
                <td>{library.short_name ?? library.name}</td>
                <td>{i18n._(DIRECTION[direction])}</td>
                <td data-numeric>
                  <Trans>{formatNumber(n_loans)} užs.</Trans>
                </td>
                <td data-numeric>
                  {shipment_id === null ? (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t`Pakuoti: ${library.name}`}
                      renderRoot={(props) => <Link to="/shipments/new" search={{ direction, library_id: library.id }} {...props} />}
                    >
                      <Trans>Pakuoti</Trans>
                    </Button>
                  ) : (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t`Tęsti: ${library.name}`}
                      renderRoot={(props) => <Link to="/shipments/$shipmentId" params={{ shipmentId: shipment_id }} {...props} />}
                    >
                      <Trans>Tęsti</Trans>
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Paper>
  );
}
