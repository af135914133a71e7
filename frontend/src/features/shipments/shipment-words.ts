import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Difference } from '#/ui/conflict.tsx';
import type { ShipmentDraft } from './shipment-draft.ts';

const NAME: Record<keyof ShipmentDraft, MessageDescriptor> = {
  carrier_id: msg`Vežėjas`,
  tracking_number: msg`Sekimo numeris`,
  grams: msg`Svoris, g`,
  expected_on: msg`Turėtų atkeliauti`,
  note: msg`Pastaba`,
  price_cents: msg`Kita kaina, Eur`,
  price_reason: msg`Kodėl kita kaina`,
};

/** The fields in which two drafts differ, in words. */
export const differencesOf = (mine: ShipmentDraft, theirs: ShipmentDraft, i18n: I18n): Difference[] =>
  (Object.keys(NAME) as (keyof ShipmentDraft)[])
    .map((field) => ({ name: i18n._(NAME[field]), mine: mine[field] ?? '', theirs: theirs[field] ?? '' }))
    .filter((one) => one.mine !== one.theirs);
