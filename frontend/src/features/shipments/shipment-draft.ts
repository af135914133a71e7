import { messageFor } from '#/api/field-errors.ts';
import type { Shipment, ShipmentPatch } from '#/api/generated/types.gen.ts';
import { orNull } from '#/ui/form.ts';

/** What is typed of how a parcel is carried: every text is there, even when it is empty. */
export type ShipmentDraft = {
  carrier_id: string;
  tracking_number: string;
  grams: string;
  expected_on: string | null;
  note: string;
  price_cents: string;
  price_reason: string;
};

export const draftOf = (shipment: Shipment): ShipmentDraft => ({
  carrier_id: String(shipment.carrier?.id ?? ''),
  tracking_number: shipment.tracking_number ?? '',
  grams: String(shipment.grams ?? ''),
  expected_on: shipment.expected_on,
  note: shipment.note ?? '',
  price_cents: shipment.price_source === 'typed' ? eurosOf(shipment.price_cents ?? 0) : '',
  price_reason: shipment.price_reason ?? '',
});

export const eurosOf = (cents: number) => (cents / 100).toFixed(2).replace('.', ',');

/** Euros as people type them, nothing included; `null` when it is no amount. */
export function amountOf(typed: string) {
  const [, euros, fraction = ''] = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(typed.replaceAll(/[\s€]/g, '')) ?? [];
  return euros === undefined ? null : Number(euros) * 100 + Number(fraction.padEnd(2, '0'));
}

/** Grams as people type them: `1 250`; `null` when it is no weight. */
export function gramsOf(typed: string) {
  const text = typed.replaceAll(/\s|g/g, '');
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}

/** What needs no server to be wrong. */
export function faultsOf(draft: ShipmentDraft) {
  const faults: Record<string, string> = {};
  const wrong = messageFor({ code: 'value.wrong_format' });
  if (draft.grams.trim() && gramsOf(draft.grams) === null) faults.grams = wrong;
  if (draft.price_cents.trim() && amountOf(draft.price_cents) === null) faults.price_cents = wrong;
  if (draft.price_cents.trim() && !draft.price_reason.trim()) faults.price_reason = messageFor({ code: 'field.required' });
  return faults;
}

/** A price goes only where one is typed; an empty one goes by the tariff again. */
export function bodyOf(draft: ShipmentDraft): ShipmentPatch {
  const price = draft.price_cents.trim() ? amountOf(draft.price_cents) : null;
  return {
    carrier_id: draft.carrier_id ? Number(draft.carrier_id) : null,
    tracking_number: orNull(draft.tracking_number),
    grams: gramsOf(draft.grams),
    expected_on: draft.expected_on || null,
    note: orNull(draft.note),
    price_cents: price,
    ...(price !== null && { price_reason: draft.price_reason }),
  };
}
