import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { Tariff } from '#/api/generated/types.gen.ts';
import { countryName, formatDate, formatMoney, formatNumber } from '#/app/i18n.ts';
import small from '#/ui/small-table.module.css';
import classes from './shipments.module.css';

/** What a carrier asks: a row for each zone and band of weight. */
export function TariffTable({ tariff: { valid_from, valid_to, note, zones } }: { tariff: Tariff }) {
  const { t } = useLingui();
  const from = formatDate(valid_from);
  const days = valid_to ? t`nuo ${from} iki ${formatDate(valid_to)}` : t`nuo ${from}`;
  return (
    <div>
      <Text fw={550} mb={4}>
        {days}
      </Text>
      {note && (
        <Text size="sm" mb={4}>
          {note}
        </Text>
      )}
      <div className={classes.scroll} tabIndex={-1}>
        <table className={small.table} aria-label={t`Įkainis ${days}`}>
          <thead>
            <tr>
              <th scope="col">{t`Zona`}</th>
              <th scope="col" data-numeric>{t`Virš, g`}</th>
              <th scope="col" data-numeric>{t`Iki, g`}</th>
              <th scope="col" data-numeric>{t`Kaina`}</th>
            </tr>
          </thead>
          <tbody>
            {zones.flatMap((zone) =>
              zone.bands.map((band, n) => (
                <tr key={`${zone.name} ${band.up_to_grams}`}>
                  <td>
                    {n === 0 && (
                      <>
                        {zone.name}{' '}
                        <span className={classes.muted}>
                          {zone.countries.length > 0 ? zone.countries.map(countryName).join(', ') : <Trans>visos kitos šalys</Trans>}
                        </span>
                      </>
                    )}
                  </td>
                  <td data-numeric>{formatNumber(band.over_grams)}</td>
                  <td data-numeric>{formatNumber(band.up_to_grams)}</td>
                  <td data-numeric>{formatMoney(band.price_cents)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </div>
  );
}
