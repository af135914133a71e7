import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  AgreementFileKind,
  AgreementStatus,
  EndedBy,
  Invoicing,
  Liability,
  NotLent,
  PostagePayer,
} from '#/api/generated/types.gen.ts';
import type { StepField, StepWords } from '#/ui/action-bar.tsx';
import type { Tone } from '#/ui/state-dot.tsx';

export const STATUS: Record<AgreementStatus, { label: MessageDescriptor; tone: Tone }> = {
  draft: { label: msg`Projektas`, tone: 'gray' },
  sent: { label: msg`Pateikta pasirašyti`, tone: 'blue' },
  in_force: { label: msg`Galioja`, tone: 'pine' },
  suspended: { label: msg`Sustabdyta`, tone: 'red' },
  ended: { label: msg`Pasibaigusi`, tone: 'gray' },
  terminated: { label: msg`Nutraukta`, tone: 'gray' },
  withdrawn: { label: msg`Atsisakyta`, tone: 'gray' },
};
export const STATUSES = Object.keys(STATUS) as AgreementStatus[];

export const ENDED_BY: Record<EndedBy, MessageDescriptor> = {
  us: msg`Mūsų pranešimu`,
  them: msg`Kitos šalies pranešimu`,
  both: msg`Abiejų šalių susitarimu`,
};

/** The steps of an agreement that need no form of their own; terms are amended on a page. */
export const STEP: Record<string, StepWords> = {
  send: {
    label: msg`Pateikti pasirašyti`,
    consequence: msg`Šalių duomenys bus užfiksuoti tokie, kokie dabar kataloge, ir projekto taisyti nebebus galima.`,
  },
  sign: { label: msg`Pasirašyta`, consequence: msg`Sutartis galios nuo pirmosios jos dienos.` },
  take_back: { label: msg`Grąžinti taisyti` },
  withdraw: { label: msg`Atsisakyti projekto`, consequence: msg`Projektas bus uždarytas nepasirašytas.` },
  suspend: { label: msg`Sustabdyti`, consequence: msg`Naujų užsakymų nepriimsime. Vykdomi užsakymai tęsis savo sąlygomis.` },
  resume: { label: msg`Tęsti` },
  terminate: {
    label: msg`Nutraukti`,
    consequence: msg`Nutraukiant pranešimu, pabaiga suskaičiuojama pagal įspėjimo dienas. Vykdomi užsakymai tęsis savo sąlygomis.`,
  },
  revoke_notice: { label: msg`Atšaukti nutraukimą`, consequence: msg`Sutartis vėl galios iki anksčiau sutartos dienos.` },
};

export const FIELD: Record<string, StepField> = {
  signed_on: { label: msg`Pasirašymo diena`, kind: 'day' },
  from_on: { label: msg`Galioja nuo`, kind: 'day', hint: msg`Kaip projekte, jei nenurodyta` },
  by: { label: msg`Kas nutraukia`, kind: 'choice', choices: ENDED_BY },
  notice_on: { label: msg`Pranešimo ar susitarimo diena`, kind: 'day', hint: msg`Šiandien, jei nenurodyta` },
  ends_on: { label: msg`Paskutinė galiojimo diena`, kind: 'day', hint: msg`Nutraukiant pranešimu suskaičiuojama pati` },
  reason: { label: msg`Priežastis`, kind: 'area' },
};

export const EVENT: Record<string, MessageDescriptor> = {
  'agreements.create': msg`Parengtas projektas`,
  'agreements.update': msg`Pakeistas projektas`,
  'agreements.send': msg`Pateikta pasirašyti`,
  'agreements.sign': msg`Pasirašyta`,
  'agreements.take_back': msg`Grąžinta taisyti`,
  'agreements.withdraw': msg`Projekto atsisakyta`,
  'agreements.amend': msg`Pakeistos sąlygos`,
  'agreements.suspend': msg`Sustabdyta`,
  'agreements.resume': msg`Tęsiama`,
  'agreements.terminate': msg`Pranešta apie nutraukimą`,
  'agreements.revoke_notice': msg`Nutraukimas atšauktas`,
  'agreements.attach': msg`Pridėtas failas`,
  'agreements.remove_file': msg`Pašalintas failas`,
};

export { NOT_LENT } from '#/app/not-lent.ts';

export const PAYER: Record<PostagePayer, MessageDescriptor> = {
  subscriber: msg`Abonentas`,
  our_library: msg`Mūsų biblioteka`,
  central_funding: msg`Centralizuotai`,
};

export const INVOICING: Record<Invoicing, MessageDescriptor> = {
  none: msg`Sąskaitos nerašomos`,
  yearly: msg`Kartą per metus`,
};

export const LIABILITY: Record<Liability, MessageDescriptor> = {
  same_or_equal: msg`Toks pat arba lygiavertis dokumentas`,
  market_price: msg`Rinkos kaina`,
  lender_rules: msg`Pagal skolintojo taisykles`,
};

export const FILE_KIND: Record<AgreementFileKind, MessageDescriptor> = {
  signed: msg`Pasirašyta sutartis`,
  annex: msg`Priedas`,
};
