import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AskerKind, InquiryChannel, InquiryKind, InquiryStatus, InquiryTopic } from '#/api/generated/types.gen.ts';
import type { StepField, StepWords } from '#/ui/action-bar.tsx';
import type { Tone } from '#/ui/state-dot.tsx';

export const STATUS: Record<InquiryStatus, { label: MessageDescriptor; tone: Tone }> = {
  received: { label: msg({ message: 'Gauta', context: 'inquiry' }), tone: 'blue' },
  assigned: { label: msg({ message: 'Priskirta', context: 'inquiry' }), tone: 'indigo' },
  in_preparation: { label: msg({ message: 'Ruošiama', context: 'inquiry' }), tone: 'violet' },
  answered: { label: msg({ message: 'Atsakyta', context: 'inquiry' }), tone: 'pine' },
  referred: { label: msg({ message: 'Persiųsta', context: 'inquiry' }), tone: 'cyan' },
  not_answered: { label: msg({ message: 'Neatsakyta', context: 'inquiry' }), tone: 'red' },
  closed: { label: msg({ message: 'Uždaryta', context: 'inquiry' }), tone: 'gray' },
  void: { label: msg({ message: 'Įrašyta per klaidą', context: 'inquiry' }), tone: 'gray' },
};

export const KIND: Record<InquiryKind, MessageDescriptor> = {
  consultation: msg`Konsultacija`,
  inquiry: msg`Užklausa`,
};

export const TOPIC: Record<InquiryTopic, MessageDescriptor> = {
  tba: msg({ message: 'TBA', context: 'topic' }),
  order: msg({ message: 'Užsakymas', context: 'topic' }),
  search: msg({ message: 'Paieška', context: 'topic' }),
  lis: msg`LIS administravimas`,
  sap: msg`SAP`,
  other: msg({ message: 'Kita', context: 'topic' }),
};

export const CHANNEL: Record<InquiryChannel, MessageDescriptor> = {
  phone: msg({ message: 'Telefonu', context: 'inquiry' }),
  desk: msg({ message: 'Prie stalo', context: 'inquiry' }),
  email: msg({ message: 'El. paštu', context: 'inquiry' }),
  letter: msg({ message: 'Laišku', context: 'inquiry' }),
  form: msg({ message: 'Formoje', context: 'inquiry' }),
  chat: msg`Pokalbiu internetu`,
  visit: msg({ message: 'Išvykoje', context: 'inquiry' }),
};

export const ASKER: Record<AskerKind, MessageDescriptor> = {
  reader: msg({ message: 'Skaitytojas', context: 'asker' }),
  library: msg({ message: 'Biblioteka', context: 'asker' }),
  organisation: msg({ message: 'Organizacija', context: 'asker' }),
  resident: msg({ message: 'Gyventojas', context: 'asker' }),
  colleague: msg({ message: 'Kolega', context: 'asker' }),
};

/** The steps that a button takes; the answer and assigning have their own places on the page. */
export const STEP: Record<string, StepWords> = {
  start: { label: msg`Pradėti ruošti`, consequence: msg`Nuo šiol atsakymą ruošiate jūs.` },
  refer: { label: msg`Persiųsti`, consequence: msg`Klausiantis nukreipiamas kitur; tai nelaikoma nei atsakymu, nei neatsakymu.` },
  decline: { label: msg`Neatsakyti`, consequence: msg`Atsakymo nebus. Priežastis lieka istorijoje.` },
  close: { label: msg({ message: 'Uždaryti', context: 'inquiry' }), consequence: msg`Daugiau nieko daryti nereikia.` },
  take_back: {
    label: msg`Atšaukti atsakymą`,
    consequence: msg`Užklausa vėl bus ruošiama ir rodikliuose neskaičiuojama. Neišsiųstas laiškas bus atšauktas.`,
  },
  void: { label: msg`Įrašyta per klaidą`, consequence: msg`Įrašas nebus skaičiuojamas, nieko daugiau su juo nebus galima daryti.` },
  propose: { label: msg`Siūlyti įsigyti`, consequence: msg`Leidinys pateks į poreikio sąrašą; iš ten jis siūlomas fondui papildyti.` },
  take_up: {
    label: msg`Priimti kaip užklausą`,
    consequence: msg`Bus įrašyta nauja užklausa tais pačiais žodžiais ir to paties klausiančiojo.`,
  },
};

export const FIELD: Record<string, StepField> = {
  reason: { label: msg`Priežastis`, kind: 'area' },
  referred_to: { label: msg`Kam persiunčiama`, kind: 'text' },
  title: { label: msg`Antraštė`, kind: 'text' },
  happened_on: { label: msg`Kada`, kind: 'day' },
};

export const EVENT: Record<string, MessageDescriptor> = {
  'inquiries.note': msg({ message: 'Įrašyta', context: 'inquiry' }),
  'inquiries.update': msg({ message: 'Pakeista', context: 'inquiry' }),
  'inquiries.correct': msg`Pataisyti rodikliai`,
  'inquiries.assign': msg({ message: 'Priskirta', context: 'inquiry' }),
  'inquiries.start': msg`Pradėta ruošti`,
  'inquiries.use_answer': msg`Panaudotas ankstesnis atsakymas`,
  'inquiries.answer': msg({ message: 'Atsakyta', context: 'inquiry' }),
  'inquiries.refer': msg({ message: 'Persiųsta', context: 'inquiry' }),
  'inquiries.decline': msg({ message: 'Neatsakyta', context: 'inquiry' }),
  'inquiries.close': msg({ message: 'Uždaryta', context: 'inquiry' }),
  'inquiries.take_back': msg`Atsakymas atšauktas`,
  'inquiries.void': msg({ message: 'Įrašyta per klaidą', context: 'inquiry' }),
  'inquiries.request_loan': msg`Užsakyta per TBA`,
  'inquiries.propose': msg`Įtraukta į poreikio sąrašą`,
  'inquiries.make_faq': msg`Įtraukta į DUK`,
  'inquiries.take_up': msg`Priimta kaip užklausa`,
};
