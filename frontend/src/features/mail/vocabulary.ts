import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Audience, MailMessageRow, Occasion } from '#/api/generated/types.gen.ts';
import type { Tone } from '#/ui/state-dot.tsx';

type Status = MailMessageRow['status'];

export const STATUS: Record<Status, { label: MessageDescriptor; tone: Tone }> = {
  queued: { label: msg`Eilėje`, tone: 'blue' },
  failed: { label: msg`Nepavyko, bus bandoma`, tone: 'yellow' },
  sent: { label: msg`Išsiųsta`, tone: 'pine' },
  bounced: { label: msg`Atmesta`, tone: 'red' },
  dead: { label: msg`Neišsiųsta`, tone: 'red' },
  cancelled: { label: msg({ message: 'Atšaukta', context: 'laiškas' }), tone: 'gray' },
};
export const STATUSES = Object.keys(STATUS) as Status[];

export const OCCASION: Record<Occasion, MessageDescriptor> = {
  invitation: msg`Kvietimas dirbti`,
  test: msg`Bandomasis`,
  arrival: msg`Gautas leidinys`,
  due_soon: msg`Artėja terminas`,
  overdue: msg`Vėluojama grąžinti`,
  recall: msg`Prašoma grąžinti`,
  loan_request: msg`Prašymas bibliotekai`,
  shipped: msg`Išsiuntėme leidinį`,
  not_supplied: msg`Neigiamas atsakymas`,
  inquiry_answer: msg`Atsakymas į užklausą`,
  agreement_ends: msg`Baigiasi sutartis`,
  confirm_data: msg`Duomenų patvirtinimas`,
  acquired: msg`Įsigytas prašytas leidinys`,
  escalated: msg`Ilgai vėluoja`,
  invoice_issued: msg`Sąskaita`,
  invoice_late: msg`Neapmokėta sąskaita`,
};
export const OCCASIONS = Object.keys(OCCASION) as Occasion[];

export const AUDIENCE: Record<Audience, MessageDescriptor> = {
  reader: msg`Skaitytojui`,
  library: msg`Bibliotekai`,
  colleague: msg`Kolegai`,
};
export const AUDIENCES = Object.keys(AUDIENCE) as Audience[];

/** How it is known that an address takes no mail. */
export const SOURCE: Record<string, MessageDescriptor> = {
  smtp: msg`atmetė pašto serveris`,
  report: msg`pranešta vėliau`,
  hand: msg`įrašyta ranka`,
};

export const EVENT: Record<string, MessageDescriptor> = {
  'mail.queue': msg`Parašytas`,
  'mail.send': msg`Serveris priėmė`,
  'mail.fail': msg`Nepavyko`,
  'mail.bounce': msg`Serveris atmetė`,
  'mail.die': msg`Nebebandoma`,
  'mail.report': msg`Grąžintas kaip nepristatytas`,
  'mail.cancel': msg({ message: 'Atšauktas', context: 'laiškas' }),
  'mail.withdraw': msg`Neišsiųstas: žingsnis atšauktas`,
  'mail.retry': msg`Bandyta iš karto`,
  'mail.resend': msg`Išsiųstas iš naujo`,
  'mail.dismiss': msg`Pažymėtas sutvarkytu`,
};
