import { messageFor } from '#/api/field-errors.ts';
import type { NewTariff } from '#/api/generated/types.gen.ts';
import { orNull } from '#/ui/form.ts';
import { amountOf, gramsOf } from './shipment-draft.ts';

export type BandDraft = { over_grams: string; up_to_grams: string; price_cents: string };
export type ZoneDraft = { name: string; countries: string[]; bands: BandDraft[] };
export type TariffDraft = { carrier_id: string; valid_from: string | null; valid_to: string | null; note: string; zones: ZoneDraft[] };

/** The next band begins where the last ends. */
export const bandAfter = (bands: BandDraft[]): BandDraft => ({
  over_grams: bands.at(-1)?.up_to_grams || '0',
  up_to_grams: '',
  price_cents: '',
});
export const emptyZone = (): ZoneDraft => ({ name: '', countries: [], bands: [bandAfter([])] });

/** What needs no server to be wrong: numbers that are none. Gaps and overlaps the server finds. */
export function faultsOf({ carrier_id, valid_from, zones }: TariffDraft) {
  const faults: Record<string, string> = {};
  const required = messageFor({ code: 'field.required' });
  const wrong = messageFor({ code: 'value.wrong_format' });
  if (!carrier_id) faults.carrier_id = required;
  if (!valid_from) faults.valid_from = required;
  for (const [z, { name, bands }] of zones.entries()) {
    if (!name.trim()) faults[`zones.${z}.name`] = required;
    for (const [b, band] of bands.entries()) {
      if (gramsOf(band.over_grams) === null) faults[`zones.${z}.bands.${b}.over_grams`] = wrong;
      if (gramsOf(band.up_to_grams) === null) faults[`zones.${z}.bands.${b}.up_to_grams`] = wrong;
      if (amountOf(band.price_cents) === null) faults[`zones.${z}.bands.${b}.price_cents`] = wrong;
    }
  }
  return faults;
}

export const bodyOf = ({ carrier_id, valid_from, valid_to, note, zones }: TariffDraft): NewTariff => ({
  carrier_id: Number(carrier_id),
  valid_from: valid_from ?? '',
  valid_to: valid_to || null,
  note: orNull(note),
  zones: zones.map(({ name, countries, bands }) => ({
    name,
    countries,
    bands: bands.map((band) => ({
      over_grams: gramsOf(band.over_grams) ?? 0,
      up_to_grams: gramsOf(band.up_to_grams) ?? 0,
      price_cents: amountOf(band.price_cents) ?? 0,
    })),
  })),
});
