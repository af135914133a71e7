import { expect, test } from 'vitest';
import { amountOf, bodyOf, gramsOf, type ShipmentDraft } from './shipment-draft.ts';
import { bandAfter, faultsOf, type TariffDraft } from './tariff-draft.ts';

const draft: ShipmentDraft = {
  carrier_id: '3',
  tracking_number: ' ',
  grams: '1 250 g',
  expected_on: null,
  note: '',
  price_cents: '',
  price_reason: 'nebegalioja',
};

test('money and weight are read as they are typed', () => {
  expect(['5,01', '7', '1 234,5 €', '0', '5,011', 'daug'].map(amountOf)).toEqual([501, 700, 123_450, 0, null, null]);
  expect(['800', '1 250 g', '1,2', ''].map(gramsOf)).toEqual([800, 1250, null, null]);
});

test('a price is sent with its reason, and without one the tariff says it again', () => {
  const { price_reason, ...patch } = bodyOf(draft);
  expect(price_reason).toBeUndefined();
  expect(patch).toMatchObject({ carrier_id: 3, tracking_number: null, grams: 1250, price_cents: null });
  expect(bodyOf({ ...draft, price_cents: '6,5', price_reason: 'Kaina kvite' })).toMatchObject({
    price_cents: 650,
    price_reason: 'Kaina kvite',
  });
});

test('a band of weight begins where the one before ends, and what is no number is told at its place', () => {
  const first = { ...bandAfter([]), up_to_grams: '1000', price_cents: '5' };
  expect(bandAfter([first]).over_grams).toBe('1000');
  const tariff: TariffDraft = {
    carrier_id: '1',
    valid_from: '2026-01-01',
    valid_to: null,
    note: '',
    zones: [{ name: 'Lietuva', countries: ['LT'], bands: [first, bandAfter([first])] }],
  };
  expect(Object.keys(faultsOf(tariff))).toEqual(['zones.0.bands.1.up_to_grams', 'zones.0.bands.1.price_cents']);
});
