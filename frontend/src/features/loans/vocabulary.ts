import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  Answer,
  Channel,
  ChargeKind,
  Kind,
  Medium,
  Payer,
  Pending,
  QueueKey,
  Side,
  Status,
  ToldBy,
} from '#/api/generated/types.gen.ts';
import type { Tone } from '#/ui/state-dot.tsx';

export type Words<Key extends string> = Record<Key, MessageDescriptor>;

/** The words for what the server says, as the glossary has them. Which step is open, and which comes first, is the server's to say. */
export const STATUS: Record<Status, { label: MessageDescriptor; tone: Tone }> = {
  requested: { label: msg`Užsakyta`, tone: 'blue' },
  sent: { label: msg`Išsiųsta bibliotekai`, tone: 'violet' },
  will_supply: { label: msg`Pažadėta`, tone: 'indigo' },
  shipped: { label: msg`Siunčiama`, tone: 'cyan' },
  received: { label: msg({ message: 'Gauta', context: 'status' }), tone: 'pine' },
  on_loan: { label: msg({ message: 'Išduota', context: 'status' }), tone: 'yellow' },
  checked_in: { label: msg`Grąžinta skaitytojo`, tone: 'pine' },
  return_shipped: { label: msg`Siunčiama atgal`, tone: 'cyan' },
  completed: { label: msg({ message: 'Baigta', context: 'status' }), tone: 'gray' },
  delivered: { label: msg`Kopija pateikta`, tone: 'gray' },
  unfilled: { label: msg`Neįvykdyta`, tone: 'red' },
  cancelled: { label: msg({ message: 'Atšaukta', context: 'status' }), tone: 'gray' },
  lost: { label: msg({ message: 'Prarasta', context: 'status' }), tone: 'red' },
  closed: { label: msg`Užbaigta ranka`, tone: 'gray' },
};

const ENDED: Status[] = ['completed', 'delivered', 'unfilled', 'cancelled', 'closed'];
export const isEnded = (status: Status) => ENDED.includes(status);

export const PENDING: Words<Pending> = {
  cancel: msg`prašoma atšaukti`,
  condition: msg`su sąlyga`,
  retry: msg`siūloma vėliau`,
  renewal: msg`prašoma pratęsti`,
  recall: msg`prašoma grąžinti anksčiau`,
  hold: msg`prašoma kol kas negrąžinti`,
  settlement: msg`atlyginama žala`,
};

export const SIDE: Words<Side> = { borrowing: msg`Gauname`, lending: msg`Skoliname` };

export const MEDIUM: Words<Medium> = {
  original: msg`Originalas`,
  paper_copy: msg`Popierinė kopija`,
  electronic_copy: msg`Elektroninė kopija`,
};

export const KIND: Words<Kind> = {
  book: msg({ message: 'Knyga', context: 'kind' }),
  article: msg`Straipsnis`,
  chapter: msg({ message: 'Skyrius', context: 'part of a book' }),
  other: msg({ message: 'Kita', context: 'kind' }),
};

export const CHANNEL: Words<Channel> = {
  in_person: msg`Atvykus`,
  phone: msg`Telefonu`,
  email: msg`El. paštu`,
  letter: msg`Laišku`,
  web: msg`Svetainėje`,
  api: msg`Iš kitos sistemos`,
};

export const TOLD_BY: Words<ToldBy> = {
  phone: msg`Telefonu`,
  email: msg`El. paštu`,
  sms: msg`SMS žinute`,
  in_person: msg({ message: 'Asmeniškai', context: 'told' }),
};

export { REASON } from '#/app/unfilled-reason.ts';

export const ANSWER: Record<Answer, { label: MessageDescriptor; tone: Tone }> = {
  yes: { label: msg`Pažadėjo`, tone: 'pine' },
  no: { label: msg({ message: 'Neigiamas', context: 'answer' }), tone: 'red' },
  cancelled: { label: msg({ message: 'Atšaukta', context: 'answer' }), tone: 'gray' },
  retry: { label: msg`Siūlė vėliau`, tone: 'yellow' },
};

export const CHARGE_KIND: Words<ChargeKind> = {
  postage_out: msg`Paštas ten`,
  postage_back: msg`Paštas atgal`,
  copies: msg`Kopijavimas`,
  voucher: msg`IFLA kuponas`,
  compensation: msg`Žalos atlyginimas`,
  other: msg({ message: 'Kita', context: 'charge' }),
};

export const PAYER: Words<Payer> = {
  reader: msg({ message: 'Skaitytojas', context: 'payer' }),
  partner: msg`Kita biblioteka`,
  our_library: msg`Mūsų biblioteka`,
  central_funding: msg`Centralizuotos lėšos`,
};

export const QUEUE: Words<QueueKey> = {
  partner_failed: msg`Pranešimas nepasiekė partnerio`,
  recalled: msg`Prašoma grąžinti anksčiau`,
  to_remind: msg`Laikas priminti`,
  late: msg({ message: 'Vėluoja', context: 'group' }),
  due_today: msg`Terminas šiandien`,
  partner_to_read: msg`Partnerio pranešimą reikia perskaityti`,
  reader_wishes: msg`Skaitytojas prašo palikti ilgiau`,
  questions: msg`Laukia mūsų atsakymo`,
  not_picked_up: msg`Neatsiimta laiku`,
  waits_for_us: msg`Laukia mūsų`,
  waits_for_them: msg`Laukia kitų`,
};

/** For a select or a segmented control: the words of a closed list, in its order. */
export const optionsOf = <Key extends string>(words: Words<Key>, i18n: I18n) =>
  (Object.keys(words) as Key[]).map((value) => ({ value, label: i18n._(words[value]) }));
