import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ActKind, NoPrice, ShipmentDirection, ShipmentLoanState, ShipmentStatus } from '#/api/generated/types.gen.ts';
import type { StepField, StepWords } from '#/ui/action-bar.tsx';
import type { Tone } from '#/ui/state-dot.tsx';

export const STATUS: Record<ShipmentStatus, { label: MessageDescriptor; tone: Tone }> = {
  packing: { label: msg({ message: 'Ruošiama', context: 'parcel' }), tone: 'blue' },
  sent: { label: msg({ message: 'Išsiųsta', context: 'parcel' }), tone: 'violet' },
  partly_received: { label: msg({ message: 'Gauta iš dalies', context: 'parcel' }), tone: 'yellow' },
  received: { label: msg({ message: 'Gauta', context: 'parcel' }), tone: 'pine' },
  lost: { label: msg({ message: 'Prarasta', context: 'parcel' }), tone: 'red' },
  cancelled: { label: msg({ message: 'Atšaukta', context: 'parcel' }), tone: 'gray' },
};

export const DIRECTION: Record<ShipmentDirection, MessageDescriptor> = {
  to_borrower: msg`Skoliname: bibliotekai`,
  to_lender: msg`Grąžiname: skolintojai`,
  from_lender: msg`Gauname: iš skolintojos`,
  from_borrower: msg`Grįžta: iš bibliotekos`,
};

export const isIncoming = (direction: ShipmentDirection) => direction === 'from_lender' || direction === 'from_borrower';

export const LOAN_STATE: Record<ShipmentLoanState, { label: MessageDescriptor; tone: Tone }> = {
  packed: { label: msg`Siuntoje`, tone: 'blue' },
  sent: { label: msg`Kelyje`, tone: 'violet' },
  received: { label: msg({ message: 'Gautas', context: 'loan of a parcel' }), tone: 'pine' },
  missing: { label: msg({ message: 'Trūksta', context: 'loan of a parcel' }), tone: 'yellow' },
  lost: { label: msg({ message: 'Prarastas', context: 'loan of a parcel' }), tone: 'red' },
  damaged: { label: msg({ message: 'Sugadintas', context: 'loan of a parcel' }), tone: 'red' },
  taken_out: { label: msg({ message: 'Išimtas', context: 'loan of a parcel' }), tone: 'gray' },
};

export const ACT_KIND: Record<ActKind, MessageDescriptor> = {
  lost: msg`Praradimo aktas`,
  damaged: msg`Sugadinimo aktas`,
};

export const NO_PRICE: Record<NoPrice, MessageDescriptor> = {
  no_carrier: msg`nenurodytas vežėjas`,
  no_weight: msg`nenurodytas svoris`,
  no_tariff: msg`tą dieną vežėjas neturi įkainio`,
  no_zone: msg`įkainyje nėra šios šalies zonos`,
  too_heavy: msg`siunta sunkesnė, nei numato įkainis`,
};

/** The steps of a parcel that a button takes; what is put in, what is missing and what is damaged has forms of its own. */
export const STEP: Record<string, StepWords> = {
  dispatch: {
    label: msg({ message: 'Išsiųsti', context: 'parcel' }),
    consequence: msg`Visi siuntos užsakymai pažymimi išsiųstais, o kaina padalijama jiems. Jei bent vienas išsiųsti negali, siunta lieka ruošiama.`,
  },
  undo: {
    label: msg`Atšaukti žingsnį`,
    consequence: msg`Paskutinis siuntos žingsnis atšaukiamas kartu su jos užsakymų žingsniais, aktu ir išlaidomis.`,
  },
  cancel: { label: msg`Atšaukti siuntą`, consequence: msg`Jos užsakymus bus galima dėti į kitą siuntą.` },
  reopen: { label: msg`Ruošti iš naujo` },
};

export const FIELD: Record<string, StepField> = {
  reason: { label: msg`Priežastis`, kind: 'area' },
  happened_on: { label: msg`Kada tai įvyko`, kind: 'day' },
  due_on: { label: msg`Grąžinti iki`, kind: 'day' },
};

export const EVENT: Record<string, MessageDescriptor> = {
  'shipments.create': msg`Pradėta siunta`,
  'shipments.update': msg`Pakeista siunta`,
  'shipments.add': msg`Įdėta užsakymų`,
  'shipments.remove': msg`Išimta užsakymų`,
  'shipments.dispatch': msg`Siunta išsiųsta`,
  'shipments.receive': msg`Siunta gauta`,
  'shipments.receive_part': msg`Gauta dalis siuntos`,
  'shipments.report_lost': msg`Surašytas praradimo aktas`,
  'shipments.report_damaged': msg`Surašytas sugadinimo aktas`,
  'shipments.undo': msg`Siuntos žingsnis atšauktas`,
  'shipments.cancel': msg`Siunta atšaukta`,
  'shipments.reopen': msg`Siunta ruošiama iš naujo`,
};
