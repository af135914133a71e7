import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Kind, Medium, Side } from '#/api/generated/types.gen.ts';

export type Group = Side | 'course' | 'time' | 'cost' | 'use';

/** What is counted, in the order of the report: where it stands, and in few words; the definitions come from the server. */
export const MEASURE: Record<string, { group: Group; label: MessageDescriptor; isUsual?: true }> = {
  requests_received: { group: 'lending', label: msg`Gauta užsakymų`, isUsual: true },
  requests_supplied: { group: 'lending', label: msg`Įvykdyta užsakymų`, isUsual: true },
  items_supplied: { group: 'lending', label: msg`Išsiųsta dokumentų`, isUsual: true },
  requests_refused: { group: 'lending', label: msg`Atsakyta neigiamai`, isUsual: true },
  lending_fill_rate: { group: 'lending', label: msg`Įvykdyta, %` },
  lending_open: { group: 'lending', label: msg`Neužbaigta` },
  requests_sent: { group: 'borrowing', label: msg`Perduota užsakymų`, isUsual: true },
  requests_filled: { group: 'borrowing', label: msg`Įvykdyta užsakymų`, isUsual: true },
  items_received: { group: 'borrowing', label: msg`Gauta dokumentų`, isUsual: true },
  requests_unfilled: { group: 'borrowing', label: msg`Neįvykdyta užsakymų`, isUsual: true },
  refusals_received: { group: 'borrowing', label: msg`Neigiami bibliotekų atsakymai`, isUsual: true },
  borrowing_fill_rate: { group: 'borrowing', label: msg`Įvykdyta, %` },
  supplier_fill_rate: { group: 'borrowing', label: msg`Tiekėjas įvykdė, %` },
  borrowing_open: { group: 'borrowing', label: msg`Neužbaigta` },
  libraries_per_fill: { group: 'borrowing', label: msg`Kreipimųsi vienam įvykdytam` },
  balance: { group: 'course', label: msg`Skolinimo ir gavimo santykis` },
  requests_cancelled: { group: 'course', label: msg`Atšaukta` },
  requests_closed: { group: 'course', label: msg`Uždaryta ranka` },
  retries_offered: { group: 'course', label: msg`Siūlyta kreiptis vėliau` },
  conditions_set: { group: 'course', label: msg`Iškelta sąlygų` },
  renewals_granted: { group: 'course', label: msg`Pratęsta` },
  days_mean: { group: 'time', label: msg`Dienų vidurkis` },
  days_median: { group: 'time', label: msg`Dienų mediana` },
  days_p90: { group: 'time', label: msg`Dienų 90-asis procentilis` },
  working_days_mean: { group: 'time', label: msg`Darbo dienų vidurkis` },
  working_days_median: { group: 'time', label: msg`Darbo dienų mediana` },
  working_days_p90: { group: 'time', label: msg`Darbo dienų 90-asis procentilis` },
  filled_within_2_days: { group: 'time', label: msg`Per 2 dienas, %` },
  filled_within_3_days: { group: 'time', label: msg`Per 3 dienas, %` },
  filled_within_5_days: { group: 'time', label: msg`Per 5 dienas, %` },
  filled_within_10_days: { group: 'time', label: msg`Per 10 dienų, %` },
  filled_within_30_days: { group: 'time', label: msg`Per 30 dienų, %` },
  age_mean: { group: 'time', label: msg`Amžiaus vidurkis, metais` },
  age_median: { group: 'time', label: msg`Amžiaus mediana, metais` },
  postage_cents: { group: 'cost', label: msg`Pašto išlaidos` },
  lending_costs: { group: 'cost', label: msg`Skolinimo išlaidos` },
  borrowing_costs: { group: 'cost', label: msg`Gavimo išlaidos` },
  lending_unit_cost: { group: 'cost', label: msg`Vieno užsakymo kaina skolinant` },
  borrowing_unit_cost: { group: 'cost', label: msg`Vieno užsakymo kaina gaunant` },
  invoiced_cents: { group: 'cost', label: msg`Išrašyta sąskaitų` },
  invoices_paid_cents: { group: 'cost', label: msg`Gauta mokėjimų` },
  invoices_owed_cents: { group: 'cost', label: msg`Skola laikotarpio pabaigoje` },
  subscribers: { group: 'use', label: msg`Abonentai` },
  users: { group: 'use', label: msg`Vartotojai` },
  items_issued: { group: 'use', label: msg`Išduota dokumentų` },
  items_returned: { group: 'use', label: msg`Grąžinta dokumentų` },
  visits: { group: 'use', label: msg`Apsilankymai` },
  proposals_made: { group: 'use', label: msg`Siūlymai fondui papildyti` },
  proposals_accepted: { group: 'use', label: msg`Priimti siūlymai` },
  proposals_acquired: { group: 'use', label: msg`Įsigyta pagal siūlymus` },
  proposals_acquired_share: { group: 'use', label: msg`Įsigyta siūlymų, %` },
  consultations: { group: 'use', label: msg`Konsultacijos ir paklausimai` },
  consultation_minutes: { group: 'use', label: msg`Konsultavimo minutės` },
  inquiries_in_time: { group: 'use', label: msg`Laiku atsakytos užklausos` },
  inquiries_in_time_share: { group: 'use', label: msg`Laiku atsakyta užklausų, %` },
  inquiries_received: { group: 'use', label: msg`Gautos užklausos` },
  inquiries_answered: { group: 'use', label: msg`Atsakytos užklausos` },
  inquiries_not_answered: { group: 'use', label: msg`Neatsakytos užklausos` },
};
export const MEASURES = Object.keys(MEASURE);
/** What is shown where nothing else was asked for. */
export const USUAL = MEASURES.filter((key) => MEASURE[key]?.isUsual);

/** What stands together, on the screen and in the choice of measures. */
export const GROUP: Record<Group, MessageDescriptor> = {
  lending: msg`Skoliname kitoms bibliotekoms`,
  borrowing: msg`Gauname iš kitų bibliotekų`,
  course: msg`Užsakymų eiga`,
  time: msg`Trukmė ir amžius`,
  cost: msg`Išlaidos`,
  use: msg`Naudojimasis`,
};
export const GROUPS = Object.keys(GROUP) as Group[];

/** A measure where it stands alone, such as over the loans that it opens. */
export const measureName = (i18n: I18n, key: string) =>
  MEASURE[key] ? `${i18n._(GROUP[MEASURE[key].group])}: ${i18n._(MEASURE[key].label)}` : key;

export const SIDE: Record<Side, MessageDescriptor> = {
  lending: msg`Skoliname kitoms bibliotekoms`,
  borrowing: msg`Gauname iš kitų bibliotekų`,
};
/** The same in a word, where there is little room. */
export const SIDE_WORD: Record<Side, MessageDescriptor> = { lending: msg`Skoliname`, borrowing: msg`Gauname` };
export const SIDES = Object.keys(SIDE) as Side[];

export const MEDIUM: Record<Medium, MessageDescriptor> = {
  original: msg`Originalas`,
  paper_copy: msg`Popierinė kopija`,
  electronic_copy: msg`Elektroninė kopija`,
};
export const MEDIA = Object.keys(MEDIUM) as Medium[];

export const KIND: Record<Kind, MessageDescriptor> = {
  book: msg`Knyga`,
  article: msg`Straipsnis`,
  chapter: msg`Knygos dalis`,
  other: msg`Kita`,
};
export const KINDS = Object.keys(KIND) as Kind[];

/** By what figures are split: „pagal mėnesį“. */
export const DIMENSION = {
  day: msg`dieną`,
  month: msg`mėnesį`,
  quarter: msg`ketvirtį`,
  year: msg`metus`,
  library: msg`biblioteką`,
  municipality: msg`savivaldybę`,
  is_subscriber: msg`abonentus`,
  side: msg`kryptį`,
  medium: msg`laikmeną`,
  kind: msg`rūšį`,
  branch: msg`padalinį`,
  is_abroad: msg`Lietuvą ir užsienį`,
  country: msg`šalį`,
  reason: msg`priežastį`,
  place: msg`kelintą biblioteką`,
  topic: msg`temą`,
  channel: msg`gavimo būdą`,
  asker: msg`klausiantį`,
  stage: msg`etapą`,
  payer: msg`mokėtoją`,
} satisfies Record<string, MessageDescriptor>;
export type Dimension = keyof typeof DIMENSION;
export const DIMENSIONS = Object.keys(DIMENSION) as Dimension[];

const TIME: Dimension[] = ['day', 'month', 'quarter', 'year'];
export const isTime = (dimension: string | undefined) => TIME.some((time) => time === dimension);
