import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Status, TimelineEntry } from '#/api/generated/types.gen.ts';
import { CONDITION, RETRY_REASON, SETTLED_AS } from './life-words.ts';
import { REASON, STATUS } from './vocabulary.ts';

/** What happened, where the state that followed does not say it. */
const EVENT: Record<string, MessageDescriptor> = {
  unfilled: msg`Neigiamas atsakymas`,
  tell: msg`Pranešta skaitytojui`,
  ask_cancel: msg`Paprašyta atšaukti`,
  decline_cancel: msg`Atšaukti nesutikta`,
  ask_next: msg`Biblioteka sutiko atšaukti`,
  add_condition: msg`Iškelta sąlyga`,
  accept_condition: msg`Sąlyga priimta`,
  reject_condition: msg`Sąlyga nepriimta`,
  ask_retry: msg`Pasiūlyta kreiptis vėliau`,
  accept_retry: msg`Nuspręsta palaukti`,
  reject_retry: msg`Nuspręsta nelaukti`,
  not_picked_up: msg`Skaitytojas neatsiėmė`,
  receive_rest: msg`Gauti vėluojantys tomai`,
  ship_rest: msg`Išsiųsti likę tomai`,
  report_missing: msg`Tomas negautas`,
  return_some: msg`Grąžinta dalis tomų`,
  ask_renewal: msg`Paprašyta pratęsti`,
  grant_renewal: msg`Pratęsta`,
  refuse_renewal: msg`Nepratęsta`,
  wish_renewal: msg`Skaitytojas paprašė palikti ilgiau`,
  decline_wish: msg`Skaitytojo prašymas atmestas`,
  queue: msg`Eilėn įrašytas kitas skaitytojas`,
  leave_queue: msg`Skaitytojas nebelaukia eilėje`,
  next_reader: msg`Skirta kitam skaitytojui`,
  recall: msg`Paprašyta grąžinti anksčiau`,
  hold_return: msg`Paprašyta kol kas negrąžinti`,
  release_return: msg`Leista grąžinti`,
  remind: msg`Priminta`,
  report_damaged: msg`Pranešta apie žalą`,
  settle: msg`Žala atlyginta`,
  letter: msg`Parašytas laiškas`,
  new_link: msg`Siųsta nauja nuoroda atsakyti`,
  withdraw_letter: msg`Laiškas atšauktas, jis neišsiųstas`,
  letter_stands: msg`Laiškas jau išsiųstas: gavėjui praneškite patys, kad tai atšaukta`,
  escalate: msg`Ilgai vėluojama, parodyta vadovui`,
  stale: msg`Niekas neatsakė: padaryta pagal taisyklę`,
  choose_suppliers: msg`Nustatyta, kurių bibliotekų klausti`,
  title_acquired: msg`Prašytas leidinys įsigytas`,
  title_not_acquired: msg`Įsigijimas atšauktas`,
  undo: msg`Žingsnis atšauktas`,
  correct: msg`Pataisyta`,
  edit: msg`Aprašas pakeistas`,
  note: msg`Parašyta pastaba`,
  charge: msg`Įrašytos išlaidos`,
  void_charge: msg`Panaikintos išlaidos`,
};

/** What messages of partners' systems did: their verbs mean something else on a loan. */
const OF_SYSTEMS: Record<string, MessageDescriptor> = {
  'iso18626.answer': msg`Atsakyta be žmogaus`,
  'iso18626.receive': msg`Gautas partnerio pranešimas`,
  'iso18626.read': msg`Partnerio pranešimas perskaitytas`,
  'iso18626.resend': msg`Pranešimas partneriui siųstas iš naujo`,
  'iso18626.skip': msg`Pranešimas partneriui praleistas`,
};

/** By which rule an answer was given without a person. */
const RULE: Record<string, MessageDescriptor> = {
  promises_available: msg`taisyklė: pažadėti, kas laisva`,
  refuses_not_held: msg`taisyklė: atsakyti neigiamai, ko neturime`,
  refuses_duplicates: msg`taisyklė: atsisakyti pasikartojančių`,
  answers_renewals: msg`taisyklė: atsakyti į prašymus pratęsti`,
  agrees_to_cancel: msg`taisyklė: sutikti atšaukti`,
};

/** An event's kind is `loans.ship`: the capability and the verb. A verb without words is told by the state it led to. */
export function eventWords({ kind, to }: Pick<TimelineEntry, 'kind' | 'to'>): MessageDescriptor {
  const verb = kind.slice(kind.lastIndexOf('.') + 1);
  return OF_SYSTEMS[kind] ?? EVENT[verb] ?? (to && to in STATUS ? STATUS[to as Status].label : { id: verb, message: verb });
}

/** A reason is a code of the closed list that the step chose from, or words. */
export function reasonWords({ kind, reason }: Pick<TimelineEntry, 'kind' | 'reason'>): MessageDescriptor | undefined {
  if (!reason) return undefined;
  const verb = kind.slice(kind.lastIndexOf('.') + 1);
  const words: Record<string, MessageDescriptor> = kind === 'iso18626.answer' ? RULE : (BY_VERB[verb] ?? {});
  return words[reason] ?? { id: reason, message: reason };
}

/** What a letter tells of. */
const LETTER: Record<string, MessageDescriptor> = {
  arrival: msg`apie gautą leidinį`,
  loan_request: msg`prašymas bibliotekai, su nuoroda atsakyti`,
  shipped: msg`apie išsiųstą leidinį`,
  not_supplied: msg`apie neigiamą atsakymą`,
  recall: msg`apie prašymą grąžinti anksčiau`,
  overdue: msg`apie vėlavimą`,
  acquired: msg`apie įsigytą leidinį`,
};

/** The rule about requests without an answer is the parameter that says after how many days. */
const STALE: Record<string, MessageDescriptor> = {
  'loans.stale_lending_days': msg`taisyklė: atsisakyti, kai neatsakome`,
  'loans.stale_borrowing_days': msg`taisyklė: nebelaukti, kai neatsako`,
};

/** What a loan that is late for long waits for. */
const LATE_STEP: Record<string, MessageDescriptor> = {
  pass_on: msg`perdavimas bibliotekai`,
  answer: msg`atsakymas`,
  supply: msg`išsiuntimas`,
  arrive: msg`siunta kelyje`,
  hand_over: msg`pranešimas skaitytojui`,
  return: msg({ message: 'grąžinimas', context: 'late step' }),
  send_back: msg`išsiuntimas atgal`,
  question: msg`atsakymas į klausimą`,
  settle: msg`žalos atlyginimas`,
};

const BY_VERB: Record<string, Record<string, MessageDescriptor>> = {
  stale: STALE,
  escalate: LATE_STEP,
  unfilled: REASON,
  give_up: REASON,
  add_condition: CONDITION,
  ask_retry: RETRY_REASON,
  settle: SETTLED_AS,
  letter: LETTER,
  withdraw_letter: LETTER,
  letter_stands: LETTER,
};
