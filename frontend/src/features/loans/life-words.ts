import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  ClosedAs,
  ConditionAnswer,
  ConditionCode,
  Currency,
  Harm,
  ReminderStep,
  RetryReason,
  SentBy,
  SettledAs,
  UnitState,
} from '#/api/generated/types.gen.ts';
import type { Tone } from '#/ui/state-dot.tsx';
import type { Words } from './vocabulary.ts';

/** The words for what may befall a loan on its way, as the glossary has them. */
export const CONDITION: Words<ConditionCode> = {
  cost: msg`Mokama`,
  reading_room_only: msg`Tik skaitykloje`,
  no_copying: msg`Nekopijuoti`,
  signature_required: msg`Pasirašytinai`,
  supervised: msg`Prižiūrint bibliotekininkui`,
  shorter_term: msg`Trumpesnis terminas`,
  insured: msg`Siųsti apdraustą`,
  other: msg({ message: 'Kita', context: 'condition' }),
};

export const CONDITION_ANSWER: Record<ConditionAnswer, { label: MessageDescriptor; tone: Tone }> = {
  accepted: { label: msg({ message: 'Priimta', context: 'condition' }), tone: 'pine' },
  refused: { label: msg({ message: 'Nepriimta', context: 'condition' }), tone: 'red' },
  dropped: { label: msg`Nebeaktuali`, tone: 'gray' },
};

export const CURRENCIES: Currency[] = ['EUR', 'CHF', 'CZK', 'DKK', 'GBP', 'NOK', 'PLN', 'SEK', 'UAH', 'USD'];

export const RETRY_REASON: Words<RetryReason> = {
  on_loan: msg({ message: 'Išduotas', context: 'reason' }),
  reserved: msg`Rezervuotas`,
  at_bindery: msg`Rišamas`,
  on_order: msg`Užsakytas, dar negautas`,
  being_processed: msg`Tvarkomas`,
  not_found_yet: msg`Dar nerastas`,
  closed: msg`Biblioteka nedirba`,
  other: msg({ message: 'Kita', context: 'reason' }),
};

export const UNIT_STATE: Record<UnitState, { label: MessageDescriptor; tone: Tone }> = {
  expected: { label: msg({ message: 'Laukiama', context: 'unit' }), tone: 'violet' },
  shipped: { label: msg({ message: 'Išsiųsta', context: 'unit' }), tone: 'cyan' },
  received: { label: msg({ message: 'Gauta', context: 'unit' }), tone: 'pine' },
  returned: { label: msg({ message: 'Grąžinta', context: 'unit' }), tone: 'gray' },
  missing: { label: msg({ message: 'Negauta', context: 'unit' }), tone: 'red' },
  lost: { label: msg({ message: 'Prarasta', context: 'unit' }), tone: 'red' },
  damaged: { label: msg({ message: 'Sugadinta', context: 'unit' }), tone: 'yellow' },
};

export const HARM: Words<Harm> = {
  damaged: msg({ message: 'Sugadinta', context: 'unit' }),
  lost: msg({ message: 'Prarasta', context: 'unit' }),
};

export const SETTLED_AS: Words<SettledAs> = {
  replaced: msg`Pakeista kitu egzemplioriumi`,
  paid: msg`Sumokėta`,
  forgiven: msg`Nereikalaujama`,
  returned: msg`Rasta ir grąžinta`,
};

export const CLOSED_AS: Words<ClosedAs> = {
  completed: msg`Įvykdyta`,
  filled_locally: msg`Rasta savo fonde`,
  unfilled: msg`Neįvykdyta`,
  cancelled: msg({ message: 'Atšaukta', context: 'status' }),
  duplicate: msg`Pasikartojantis užsakymas`,
  other: msg({ message: 'Kita', context: 'reason' }),
};

export const REMINDER: Words<ReminderStep> = {
  first: msg`Pirmas priminimas`,
  second: msg`Antras priminimas`,
  third: msg`Trečias priminimas`,
  last: msg`Paskutinis raginimas`,
};

export const SENT_BY: Words<SentBy> = {
  email: msg`El. paštu`,
  letter: msg`Laišku`,
  phone: msg`Telefonu`,
  sms: msg`SMS žinute`,
  in_person: msg({ message: 'Asmeniškai', context: 'told' }),
};
