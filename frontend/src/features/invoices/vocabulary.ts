import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  InvoiceKind,
  InvoiceSentBy,
  InvoiceStatus,
  PaymentMatchedBy,
  PaymentSource,
  StatementKind,
  VatRegime,
} from '#/api/generated/types.gen.ts';
import type { StepField, StepWords } from '#/ui/action-bar.tsx';
import type { Tone } from '#/ui/state-dot.tsx';

export const STATUS: Record<InvoiceStatus, { label: MessageDescriptor; tone: Tone }> = {
  draft: { label: msg({ message: 'Juodraštis', context: 'invoice' }), tone: 'gray' },
  dropped: { label: msg`Atsisakyta`, tone: 'gray' },
  issued: { label: msg`Išrašyta`, tone: 'blue' },
  sent: { label: msg({ message: 'Išsiųsta', context: 'invoice' }), tone: 'violet' },
  partly_paid: { label: msg`Apmokėta iš dalies`, tone: 'yellow' },
  paid: { label: msg`Apmokėta`, tone: 'pine' },
  credited: { label: msg`Kredituota`, tone: 'gray' },
};

export const KIND: Record<InvoiceKind, MessageDescriptor> = {
  invoice: msg`Sąskaita`,
  credit_note: msg`Kreditinė sąskaita`,
};

export const SENT_BY: Record<InvoiceSentBy, MessageDescriptor> = {
  letter: msg`Mūsų laišku`,
  e_invoice: msg`E. sąskaita (SABIS, Peppol)`,
  paper: msg`Popieriuje ar kitaip`,
};

export const REGIME: Record<VatRegime, MessageDescriptor> = {
  not_payer: msg`Biblioteka ne PVM mokėtoja`,
  exempt: msg`Neapmokestinama PVM`,
  payer: msg`PVM mokėtoja`,
};

export const SOURCE: Record<PaymentSource, MessageDescriptor> = {
  hand: msg`įrašyta ranka`,
  bank: msg`iš banko išrašo`,
};

export const MATCHED: Record<PaymentMatchedBy, MessageDescriptor> = {
  reference: msg`sutampa mokėjimo nuoroda`,
  number: msg`nurodytas sąskaitos numeris`,
  payer: msg`tas pats mokėtojas`,
  amount: msg`sutampa suma`,
};

export const STATEMENT: Record<StatementKind, MessageDescriptor> = {
  invoice: msg`Sąskaita`,
  credit_note: msg`Kreditinė sąskaita`,
  payment: msg`Mokėjimas`,
  refund: msg`Grąžinta`,
};

/** The steps of an invoice that a button takes; crediting of single lines is done at the lines. */
export const STEP: Record<string, StepWords> = {
  issue: {
    label: msg`Išrašyti`,
    consequence: msg`Sąskaita gaus kitą serijos numerį. Išrašytos sąskaitos nebegalima nei taisyti, nei ištrinti, tik kredituoti.`,
  },
  send: { label: msg({ message: 'Išsiųsti', context: 'invoice' }) },
  remind: { label: msg`Priminti`, consequence: msg`Primenama daugiausia tris kartus.` },
  credit: {
    label: msg`Kredituoti`,
    consequence: msg`Bus išrašyta kreditinė sąskaita visoms likusioms eilutėms. Išlaidos vėl lauks sąskaitos, o permoka liks abonento sąskaitoje.`,
  },
  drop: { label: msg`Atsisakyti juodraščio`, consequence: msg`Išlaidų eilutės vėl lauks sąskaitos.` },
};

export const FIELD: Record<string, StepField> = {
  by: { label: msg`Kaip`, kind: 'choice', choices: SENT_BY },
  sent_on: { label: msg`Kada išsiųsta`, kind: 'day' },
  invoice_on: { label: msg`Dokumento data`, kind: 'day', hint: msg`Ne ankstesnė už paskutinę serijos datą ir ne vėlesnė už šiandieną.` },
  reason: { label: msg`Priežastis`, kind: 'area' },
};

export const EVENT: Record<string, MessageDescriptor> = {
  'invoices.draft': msg`Parengtas juodraštis`,
  'invoices.issue': msg({ message: 'Išrašyta', context: 'event' }),
  'invoices.send': msg({ message: 'Išsiųsta', context: 'invoice' }),
  'invoices.remind': msg`Priminta`,
  'invoices.pay': msg`Susieta su mokėjimu`,
  'invoices.take_back': msg`Mokėjimas atsietas`,
  'invoices.credit': msg({ message: 'Kredituota', context: 'event' }),
  'invoices.drop': msg`Juodraščio atsisakyta`,
  'invoices.write_credit_note': msg`Išrašyta kreditinė sąskaita`,
};
