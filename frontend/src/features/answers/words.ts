import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ActionKey, LinkedLoan, PartnerRole, PartnerStatus, Pending } from '#/api/generated/types.gen.ts';

type Step = {
  /** What the button says. */
  label: MessageDescriptor;
  /** What the form asks, where it asks anything. */
  question?: MessageDescriptor;
  /** What follows once it is said. */
  next: MessageDescriptor;
  /** The same of a copy, which stays. */
  nextOfCopy?: MessageDescriptor;
};

/** What a library can say by the link, in its own words. Which of it is open, the server says. */
export const STEP: Partial<Record<ActionKey, Step>> = {
  will_supply: {
    label: msg`Taip, atsiųsime`,
    question: msg`Jei užsakymas turi numerį jūsų bibliotekoje, įrašykite jį.`,
    next: msg`Kai išsiųsite, atverkite tą pačią nuorodą ir paspauskite „Išsiuntėme“.`,
  },
  ship: {
    label: msg`Išsiuntėme`,
    next: msg`Laukiame siuntos. Kai leidinys grįš pas jus, atverkite tą pačią nuorodą ir paspauskite „Atgavome“.`,
    nextOfCopy: msg`Laukiame kopijos. Jums nieko daryti nereikia.`,
  },
  add_condition: {
    label: msg`Taip, su sąlyga`,
    question: msg`Su kokia sąlyga galite atsiųsti?`,
    next: msg`Perduosime sąlygą skaitytojui. Sprendimą rasite atvėrę tą pačią nuorodą.`,
  },
  ask_retry: {
    label: msg`Galėsime vėliau`,
    question: msg`Nuo kurios dienos verta kreiptis ir kodėl ne dabar?`,
    next: msg`Nuspręsime, ar laukti, ar klausti kitos bibliotekos. Jums nieko daryti nereikia.`,
  },
  unfilled: {
    label: msg`Ne, negalime`,
    question: msg`Kodėl negalite? Pagal tai rinksimės, ko klausti toliau.`,
    next: msg`Klausime kitų bibliotekų. Jums nieko daryti nereikia.`,
  },
  complete: { label: msg`Atgavome`, next: msg`Užsakymas baigtas. Ačiū, kad paskolinote!` },
  grant_renewal: {
    label: msg`Pratęsti terminą`,
    question: msg`Iki kada? Jei dienos nenurodysite, pratęsime vienu terminu.`,
    next: msg`Naują terminą pranešime skaitytojui.`,
  },
  refuse_renewal: {
    label: msg`Nepratęsti`,
    question: msg`Kodėl negalite pratęsti?`,
    next: msg`Grąžinsime iki sutartos dienos.`,
  },
  recall: {
    label: msg`Prašyti grąžinti anksčiau`,
    question: msg`Iki kada leidinio reikia? Dienos galima ir nenurodyti.`,
    next: msg`Paprašysime skaitytojo grąžinti ir išsiųsime jums.`,
  },
  agree_cancel: { label: msg`Sutinkame atšaukti`, next: msg`Užsakymas atšauktas. Jums nieko daryti nereikia.` },
  decline_cancel: { label: msg`Nesutinkame atšaukti`, next: msg`Užsakymas vykdomas toliau.` },
  receive: {
    label: msg`Gavome`,
    next: msg`Kai siųsite atgal arba norėsite pratęsti, atverkite tą pačią nuorodą.`,
  },
  send_back: { label: msg`Išsiuntėme atgal`, next: msg`Kai gausime, užsakymas bus baigtas. Ačiū!` },
  ask_renewal: { label: msg`Norėtume pratęsti`, next: msg`Atsakymą ir naują terminą rasite atvėrę tą pačią nuorodą.` },
  ask_cancel: { label: msg`Nebereikia, atšaukite`, next: msg`Atsakysime, ar spėjome atšaukti.` },
  accept_condition: { label: msg`Sutinkame su sąlyga`, next: msg`Siunčiame su šia sąlyga.` },
  reject_condition: { label: msg`Nesutinkame su sąlyga`, next: msg`Užsakymą atšauksime. Jums nieko daryti nereikia.` },
};

type ByRole = Record<PartnerRole, MessageDescriptor>;

/** Where it stands, said to the library that is asked, or that asks. */
const UNDER_WAY: Partial<Record<PartnerStatus, ByRole>> = {
  requested: { supplier: msg`Laukiame jūsų atsakymo`, requester: msg`Jūsų užsakymą gavome` },
  will_supply: { supplier: msg`Pažadėjote atsiųsti`, requester: msg`Pažadėjome atsiųsti` },
  shipped: { supplier: msg`Siunta keliauja pas mus`, requester: msg`Siunta keliauja pas jus` },
  received: { supplier: msg`Leidinys pas mus`, requester: msg`Leidinys pas jus` },
  return_shipped: { supplier: msg`Leidinys keliauja atgal pas jus`, requester: msg`Leidinys keliauja atgal pas mus` },
  lost: { supplier: msg`Leidinys prarastas: dėl atlyginimo susisieksime`, requester: msg`Leidinys prarastas` },
};

const PENDING: Record<Pending, ByRole> = {
  cancel: { supplier: msg`Leidinio nebereikia: ar sutinkate atšaukti?`, requester: msg`Paprašėte atšaukti, netrukus atsakysime` },
  condition: { supplier: msg`Iškėlėte sąlygą, netrukus atsakysime`, requester: msg`Keliame sąlygą: ar sutinkate?` },
  retry: { supplier: msg`Pasiūlėte kreiptis vėliau, netrukus nuspręsime`, requester: msg`Siūlome kreiptis vėliau` },
  renewal: { supplier: msg`Prašome pratęsti terminą`, requester: msg`Paprašėte pratęsti, netrukus atsakysime` },
  recall: { supplier: msg`Paprašėte grąžinti anksčiau`, requester: msg`Prašome grąžinti anksčiau` },
  hold: { supplier: msg`Paprašėte kol kas negrąžinti`, requester: msg`Prašome kol kas negrąžinti` },
  settlement: { supplier: msg`Dėl žalos atlyginimo susisieksime`, requester: msg`Dėl žalos atlyginimo susisieksime` },
};

const CANCELLED: ByRole = {
  supplier: msg`Užsakymas atšauktas. Jums nieko daryti nereikia.`,
  requester: msg`Užsakymas atšauktas.`,
};

/** How it ended, told kindly and with nothing more to do. */
const OVER: Partial<Record<PartnerStatus, ByRole>> = {
  completed: {
    supplier: msg`Leidinį atgavote, užsakymas baigtas. Ačiū, kad paskolinote!`,
    requester: msg`Leidinį atgavome, užsakymas baigtas. Ačiū!`,
  },
  delivered: { supplier: msg`Kopiją gavome, užsakymas baigtas. Ačiū!`, requester: msg`Kopiją pateikėme, užsakymas baigtas.` },
  unfilled: {
    supplier: msg`Atsakėte, kad šįkart negalite. Ačiū, kad pranešėte – jums nieko daryti nereikia.`,
    requester: msg`Šio užsakymo įvykdyti negalėjome.`,
  },
  lost: { supplier: msg`Leidinys prarastas: dėl atlyginimo susisieksime`, requester: msg`Leidinys prarastas: dėl atlyginimo susisieksime` },
};

/** Where it stands: a question that waits says more than the status beside it. */
export function standing({ role, status, loan }: Pick<LinkedLoan, 'role' | 'status' | 'loan'>) {
  const question = loan?.pending && PENDING[loan.pending];
  return (question || UNDER_WAY[status] || CANCELLED)[role];
}

export const ending = ({ role, status }: Pick<LinkedLoan, 'role' | 'status'>) => (OVER[status] ?? CANCELLED)[role];
