import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { DayKind, DecisionStatus, EffectKind, Unit } from '#/api/generated/types.gen.ts';
import type { Tone } from '#/ui/state-dot.tsx';

/** A count in its unit, with the right form of the word. */
export const COUNTED: Record<Unit, (n: number) => string> = {
  days: (n) => plural(n, { one: '# diena', few: '# dienos', many: '# dienos', other: '# dienų' }),
  working_days: (n) => plural(n, { one: '# darbo diena', few: '# darbo dienos', many: '# darbo dienos', other: '# darbo dienų' }),
  open_days: (n) =>
    plural(n, { one: '# darbo laiko diena', few: '# darbo laiko dienos', many: '# darbo laiko dienos', other: '# darbo laiko dienų' }),
  times: (n) => plural(n, { one: '# kartas', few: '# kartai', many: '# karto', other: '# kartų' }),
  items: (n) => plural(n, { one: '# dokumentas', few: '# dokumentai', many: '# dokumento', other: '# dokumentų' }),
  month: (n) => plural(n, { one: '#-as mėnuo', few: '#-as mėnuo', many: '#-as mėnuo', other: '#-as mėnuo' }),
  hour: (n) => `${String(n).padStart(2, '0')}:00`,
  cents: (n) => plural(n, { one: '# centas', few: '# centai', many: '# cento', other: '# centų' }),
  years: (n) => plural(n, { one: '# metai', few: '# metai', many: '# metų', other: '# metų' }),
  percent: (n) => `${n} %`,
};

export const UNIT: Record<Unit, MessageDescriptor> = {
  days: msg`dienos`,
  working_days: msg`darbo dienos`,
  open_days: msg`darbo laiko dienos`,
  times: msg`kartai`,
  items: msg`dokumentai`,
  month: msg`mėnuo`,
  hour: msg`valanda`,
  cents: msg`centai`,
  years: msg`metai`,
  percent: msg`procentai`,
};

export const STATUS: Record<DecisionStatus, { label: MessageDescriptor; tone: Tone }> = {
  proposed: { label: msg`Laukia patvirtinimo`, tone: 'yellow' },
  decided: { label: msg`Nuspręsta`, tone: 'pine' },
  rejected: { label: msg`Atmesta`, tone: 'red' },
  withdrawn: { label: msg`Atsiimta`, tone: 'gray' },
  replaced: { label: msg`Pakeista kitu sprendimu`, tone: 'gray' },
};

/** What a change does, as a sentence about so many. */
export const EFFECT: Record<EffectKind, (n: number) => string> = {
  open_loans_keep_their_term: (n) =>
    plural(n, {
      one: '# išduoto leidinio terminas nesikeičia: galioja tas, kuriuo išduota.',
      few: '# išduotų leidinių terminai nesikeičia: galioja tie, kuriais išduota.',
      many: '# išduoto leidinio terminai nesikeičia: galioja tie, kuriais išduota.',
      other: '# išduotų leidinių terminai nesikeičia: galioja tie, kuriais išduota.',
    }),
  loans_would_be_late: (n) =>
    plural(n, {
      one: 'Pagal naują terminą šiandien vėluotų # leidinys.',
      few: 'Pagal naują terminą šiandien vėluotų # leidiniai.',
      many: 'Pagal naują terminą šiandien vėluotų # leidinio.',
      other: 'Pagal naują terminą šiandien vėluotų # leidinių.',
    }),
  due_days_fall_on_closed_days: (n) =>
    plural(n, {
      one: '# išduoto leidinio terminas sutaptų su nedarbo diena.',
      few: '# išduotų leidinių terminai sutaptų su nedarbo dienomis.',
      many: '# išduoto leidinio terminai sutaptų su nedarbo dienomis.',
      other: '# išduotų leidinių terminai sutaptų su nedarbo dienomis.',
    }),
  open_days_lost: (n) =>
    plural(n, {
      one: '# dabar darbo diena taptų nedarbo diena.',
      few: '# dabar darbo dienos taptų nedarbo dienomis.',
      many: '# dabar darbo dienos taptų nedarbo dienomis.',
      other: '# dabar darbo dienų taptų nedarbo dienomis.',
    }),
  open_days_gained: (n) =>
    plural(n, {
      one: '# dabar nedarbo diena taptų darbo diena.',
      few: '# dabar nedarbo dienos taptų darbo dienomis.',
      many: '# dabar nedarbo dienos taptų darbo dienomis.',
      other: '# dabar nedarbo dienų taptų darbo dienomis.',
    }),
  requests_under_way: (n) =>
    plural(n, {
      one: '# vykdomas užsakymas tęsiamas taip, kaip pradėtas.',
      few: '# vykdomi užsakymai tęsiami taip, kaip pradėti.',
      many: '# vykdomo užsakymo tęsiama taip, kaip pradėta.',
      other: '# vykdomų užsakymų tęsiama taip, kaip pradėta.',
    }),
};

export const DAY_KIND: Record<DayKind, MessageDescriptor> = {
  open: msg`Darbo diena`,
  extra_open: msg`Papildoma darbo diena`,
  holiday: msg`Šventė`,
  closed_day: msg`Nedarbo diena`,
  weekday: msg`Nedirbama`,
};

/** Monday first, as the value names them. */
export const WEEKDAY = {
  monday: msg`Pirmadienis`,
  tuesday: msg`Antradienis`,
  wednesday: msg`Trečiadienis`,
  thursday: msg`Ketvirtadienis`,
  friday: msg`Penktadienis`,
  saturday: msg`Šeštadienis`,
  sunday: msg`Sekmadienis`,
} as const;

export const WEEKDAY_SHORT = {
  monday: msg`Pr`,
  tuesday: msg`An`,
  wednesday: msg`Tr`,
  thursday: msg`Kt`,
  friday: msg`Pn`,
  saturday: msg`Št`,
  sunday: msg`Sk`,
} as const;

export type Weekday = keyof typeof WEEKDAY;
