import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Automatic, Dialect, IsoDirection, MessageKind, MessageState, Outcome, PeerState } from '#/api/generated/types.gen.ts';
import type { Tone } from '#/ui/state-dot.tsx';

export const STATE: Record<PeerState, { label: MessageDescriptor; tone: Tone }> = {
  active: { label: msg({ message: 'Veikia', context: 'system' }), tone: 'pine' },
  paused: { label: msg`Pristabdyta`, tone: 'gray' },
};
export const STATES = Object.keys(STATE) as PeerState[];

/** The edition of the standard, and which systems are known to speak it. */
export const DIALECT: Record<Dialect, { label: MessageDescriptor; spokenBy: MessageDescriptor }> = {
  '1.2': { label: msg`1.2 (2017 m.)`, spokenBy: msg`Taip kalba ReShare, CrossLink, OCLC, „Alma“ – dauguma sistemų` },
  '2021': { label: msg`2021 m.`, spokenBy: msg`Taip kalba „Koha“ ir kitas „Abonementas“` },
};
/** The more usual one first. */
export const DIALECTS: Dialect[] = ['1.2', '2021'];

/** What is answered without a person, each with what follows where it is switched on. */
export const AUTOMATIC: Record<keyof Automatic, { label: MessageDescriptor; what: MessageDescriptor }> = {
  promises_available: {
    label: msg`Pažadėti, kas laisva`,
    what: msg`Prašymas leidinio, kurio turime laisvą egzempliorių, iš karto pažadamas, ir egzempliorius atidedamas.`,
  },
  refuses_not_held: {
    label: msg`Atsakyti neigiamai, ko neturime`,
    what: msg`Prašymas pagal ISBN ar ISSN, kurio fonde nėra, iš karto gauna neigiamą atsakymą.`,
  },
  refuses_duplicates: {
    label: msg`Atsisakyti pasikartojančių`,
    what: msg`Antras tos pačios bibliotekos prašymas to paties leidinio atmetamas, kol pirmasis nebaigtas.`,
  },
  answers_renewals: {
    label: msg`Atsakyti į prašymus pratęsti`,
    what: msg`Pratęsiama, kol niekas nelaukia ir leidžia sąlygos; kitaip nepratęsiama.`,
  },
  agrees_to_cancel: {
    label: msg`Sutikti atšaukti`,
    what: msg`Kol leidinys neišsiųstas, prašymas atšaukti iš karto patenkinamas.`,
  },
};
export const RULES = Object.keys(AUTOMATIC) as (keyof Automatic)[];

export const DIRECTION: Record<IsoDirection, MessageDescriptor> = {
  in: msg({ message: 'Gauta', context: 'message' }),
  out: msg({ message: 'Siųsta', context: 'message' }),
};

export const KIND: Record<MessageKind, MessageDescriptor> = {
  request: msg`Prašymas`,
  supplyingAgencyMessage: msg`Teikiančios bibliotekos pranešimas`,
  requestingAgencyMessage: msg`Prašančios bibliotekos pranešimas`,
};
export const KINDS = Object.keys(KIND) as MessageKind[];

export const MESSAGE: Record<MessageState, { label: MessageDescriptor; tone: Tone }> = {
  taken: { label: msg({ message: 'Priimtas', context: 'message' }), tone: 'pine' },
  delivered: { label: msg({ message: 'Pristatytas', context: 'message' }), tone: 'pine' },
  waiting: { label: msg({ message: 'Laukia', context: 'message' }), tone: 'blue' },
  refused: { label: msg({ message: 'Atmestas', context: 'message' }), tone: 'red' },
  dead: { label: msg({ message: 'Nepristatytas', context: 'message' }), tone: 'red' },
  skipped: { label: msg({ message: 'Praleistas', context: 'message' }), tone: 'gray' },
};
export const MESSAGES = Object.keys(MESSAGE) as MessageState[];

/** How a try ended. */
export const OUTCOME: Record<Outcome, MessageDescriptor> = {
  confirmed: msg({ message: 'Patvirtino', context: 'message' }),
  refused: msg({ message: 'Atmetė', context: 'message' }),
  not_confirmed: msg`Atsakė ne patvirtinimu`,
  redirected: msg`Nukreipta kitur, nesekta`,
  inside_address: msg`Adresas veda į mūsų vidinį tinklą`,
  no_address: msg`Vardas niekur neveda`,
  no_connection: msg`Nepavyko prisijungti`,
  no_tls: msg`Netinkamas sertifikatas`,
  timed_out: msg`Neatsakė laiku`,
  cut_off: msg`Ryšys nutrūko`,
};

/** What became of a partner's system, as its history tells. */
export const EVENT: Record<string, MessageDescriptor> = {
  'iso18626.create': msg`Sutvarkytas ryšys`,
  'iso18626.update': msg`Pakeisti nustatymai`,
  'iso18626.pause': msg`Pristabdyta`,
  'iso18626.resume': msg`Ryšys atnaujintas`,
  'iso18626.resend_dead': msg`Nepristatyti siųsti iš naujo`,
};
