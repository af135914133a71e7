import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CampaignStep, ConfirmationState, SubscriberStatus, YearOutcome } from '#/api/generated/types.gen.ts';
import type { StepField, StepWords } from '#/ui/action-bar.tsx';
import type { Tone } from '#/ui/state-dot.tsx';

export const STATUS: Record<SubscriberStatus, { label: MessageDescriptor; tone: Tone }> = {
  not_registered: { label: msg`Neregistruotas`, tone: 'gray' },
  registered: { label: msg`Registruotas`, tone: 'pine' },
  re_registered: { label: msg`Perregistruotas`, tone: 'pine' },
  lapsed: { label: msg`Neperregistruotas`, tone: 'yellow' },
  suspended: { label: msg`Sustabdytas`, tone: 'red' },
  removed: { label: msg`Išregistruotas`, tone: 'gray' },
};
export const STATUSES = Object.keys(STATUS) as SubscriberStatus[];

export const OUTCOME: Record<YearOutcome, MessageDescriptor> = {
  new: msg`Nauji`,
  re_registered: msg({ message: 'Perregistruoti', context: 'kokie abonentai' }),
  lapsed: msg`Neperregistruoti`,
  removed: msg({ message: 'Išregistruoti', context: 'kokie abonentai' }),
};
export const OUTCOMES = Object.keys(OUTCOME) as YearOutcome[];

/** What a year brought one subscriber. */
export const BROUGHT: Record<YearOutcome, MessageDescriptor> = {
  new: msg`Registruotas pirmą kartą`,
  re_registered: msg`Perregistruotas`,
  lapsed: msg`Neperregistruotas`,
  removed: msg`Išregistruotas`,
};

/** The steps of a subscriber; the link is made beside them. */
export const STEP: Record<string, StepWords> = {
  register: { label: msg`Registruoti` },
  re_register: { label: msg`Perregistruoti` },
  lapse: {
    label: msg`Pažymėti neperregistruotu`,
    consequence: msg`Naujų šios bibliotekos užsakymų nebepriimsime, kol ji neperregistruota.`,
  },
  suspend: { label: msg`Sustabdyti`, consequence: msg`Naujų šios bibliotekos užsakymų nebepriimsime. Vykdomi užsakymai tęsis.` },
  resume: { label: msg`Tęsti` },
  remove: { label: msg`Išregistruoti`, consequence: msg`Biblioteka nebebus abonentė. Kortelė ir istorija liks.` },
  readmit: { label: msg`Grąžinti į abonentus` },
  correct: {
    label: msg`Taisyti paskutinį įrašą`,
    consequence: msg`Paskutinis veiksmas bus atšauktas priešingu įrašu. Istorijoje liks abu, ir skaičiai pasikeis.`,
  },
};

export const FIELD: Record<string, StepField> = {
  happened_on: { label: msg`Diena`, kind: 'day' },
  confirmed_by: { label: msg`Kas patvirtino duomenis`, kind: 'text', hint: msg`Bibliotekos darbuotojo vardas ar pareigos` },
  reason: { label: msg`Priežastis`, kind: 'area' },
  note: { label: msg`Pastaba`, kind: 'area' },
};

export const EVENT: Record<string, MessageDescriptor> = {
  'subscribers.create': msg`Išduota kortelė`,
  'subscribers.update': msg`Pakeista pastaba`,
  'subscribers.register': msg`Registruotas`,
  'subscribers.re_register': msg`Perregistruotas`,
  'subscribers.confirm': msg`Patvirtino duomenis nuoroda ir užregistruotas`,
  'subscribers.ask': msg`Paprašyta patvirtinti duomenis`,
  'subscribers.send_corrections': msg`Atsiuntė duomenų pataisymus`,
  'subscribers.accept_corrections': msg`Pataisymai priimti`,
  'subscribers.dismiss_corrections': msg`Pataisymai atmesti`,
  'subscribers.lapse': msg`Neperregistruotas`,
  'subscribers.suspend': msg`Sustabdytas`,
  'subscribers.resume': msg`Tęsiamas`,
  'subscribers.remove': msg`Išregistruotas`,
  'subscribers.readmit': msg`Grąžintas į abonentus`,
  'subscribers.correct': msg`Pataisytas paskutinis įrašas`,
};

export const CONFIRMATION: Record<ConfirmationState, { label: MessageDescriptor; tone: Tone }> = {
  confirmed: { label: msg`Patvirtinta`, tone: 'pine' },
  waiting: { label: msg`Laukia peržiūros`, tone: 'yellow' },
  accepted: { label: msg`Pataisymai priimti`, tone: 'pine' },
  dismissed: { label: msg`Pataisymai atmesti`, tone: 'gray' },
};

export const CAMPAIGN: Record<CampaignStep, { label: MessageDescriptor; consequence: MessageDescriptor }> = {
  ask: {
    label: msg`Paprašyti patvirtinti duomenis`,
    consequence: msg`Kiekvienam dar neregistruotam abonentui bus sukurta nuoroda duomenims patvirtinti. Kas jau paprašytas ar užregistruotas, lieka kaip yra.`,
  },
  re_register: {
    label: msg`Perregistruoti visus`,
    consequence: msg`Visi dar neregistruoti abonentai bus užregistruoti šiems metams be nuorodos.`,
  },
  lapse: {
    label: msg`Baigti: pažymėti neatsakiusius`,
    consequence: msg`Kas šiems metams neperregistruotas, bus pažymėtas neperregistruotu, ir naujų jo užsakymų nebepriimsime.`,
  },
};

/** The names of a library's data, as the subscriber itself sees and corrects them. */
export const DETAIL: Record<string, MessageDescriptor> = {
  name: msg`Pavadinimas`,
  company_code: msg`Juridinio asmens kodas`,
  street: msg`Gatvė ir namas`,
  city: msg`Miestas ar vietovė`,
  postal_code: msg`Pašto kodas`,
  contacts: msg`Kontaktai`,
};
