import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ControlKey, MeasureKey, ReportKind, ReportStatus, ReportTableKey, SectionKey, Side } from '#/api/generated/types.gen.ts';
import { formatMoney, formatNumber } from '#/app/i18n.ts';
import type { StepField, StepWords } from '#/ui/action-bar.tsx';
import type { Tone } from '#/ui/state-dot.tsx';
import { MEASURE } from '../statistics/vocabulary.ts';

export const KIND: Record<ReportKind, MessageDescriptor> = {
  tba_year: msg`Metinė TBA ataskaita`,
  tba_quarter: msg`Ketvirčio TBA ataskaita`,
  plan: msg`Individualus metų planas`,
  plan_quarter: msg`Plano ketvirčio ataskaita`,
  plan_year: msg`Plano metų ataskaita`,
};

export const STATUS: Record<ReportStatus, { label: MessageDescriptor; tone: Tone }> = {
  collected: { label: msg({ message: 'Renkama', context: 'report' }), tone: 'blue' },
  drafted: { label: msg({ message: 'Rengiama', context: 'report' }), tone: 'violet' },
  submitted: { label: msg({ message: 'Pateikta', context: 'report' }), tone: 'yellow' },
  approved: { label: msg({ message: 'Patvirtinta', context: 'report' }), tone: 'cyan' },
  frozen: { label: msg({ message: 'Užrakinta', context: 'report' }), tone: 'pine' },
  discarded: { label: msg({ message: 'Atmesta', context: 'report' }), tone: 'gray' },
};

export const SIDE: Record<Side, MessageDescriptor> = {
  lending: msg({ message: 'skoliname', context: 'of a figure' }),
  borrowing: msg({ message: 'gauname', context: 'of a figure' }),
};

export const TABLE: Record<ReportTableKey, { title: MessageDescriptor; first: MessageDescriptor }> = {
  months: { title: msg`Užsakymai pagal mėnesius`, first: msg`Mėnuo` },
  municipalities: { title: msg`Užsakymai pagal savivaldybes`, first: msg`Savivaldybė` },
  libraries: { title: msg`Užsakymai pagal bibliotekas`, first: msg`Biblioteka` },
  refusals_given: { title: msg`Mūsų neigiami atsakymai pagal priežastis`, first: msg`Priežastis` },
  refusals_received: { title: msg`Kitų bibliotekų neigiami atsakymai pagal priežastis`, first: msg`Priežastis` },
  countries: { title: msg`Užsienio šalys`, first: msg`Šalis` },
  titles: { title: msg`Dažniausiai užsakyti leidiniai`, first: msg`Leidinys` },
  invoices: { title: msg`Sąskaitos, mokėjimai ir skolos`, first: msg`Biblioteka` },
};

export const CONTROL: Record<ControlKey, MessageDescriptor> = {
  requests: msg`Pradžioje neužbaigti ir gauti užsakymai lygūs užbaigtiems ir likusiems`,
  months: msg`Mėnesių suma lygi laikotarpio skaičiui`,
  libraries: msg`Bibliotekų suma lygi laikotarpio skaičiui`,
  reasons: msg`Priežasčių suma lygi laikotarpio skaičiui`,
  opening: msg`Pradžios likutis lygus praėjusio laikotarpio ataskaitos pabaigos likučiui`,
};

/** Whether a measure is counted in cents. */
export const isMoney = (measure?: MeasureKey | '' | null) => Boolean(measure) && MEASURE[measure as MeasureKey]?.group === 'cost';

/** A figure as it is read: what is counted in cents is money. */
export function figure(measure: MeasureKey | null | undefined, value: number | null | undefined) {
  if (value === null || value === undefined) return '—';
  return isMoney(measure) ? formatMoney(Math.round(value)) : formatNumber(value);
}

/** What a chapter is to tell, where the figures say nothing of it. */
export const HINT: Record<SectionKey, MessageDescriptor> = {
  aim: msg`Kam skirta paslauga, kas šiais metais pasikeitė: tvarka, finansavimas, darbuotojai.`,
  subscribers: msg`Nauji, pasibaigę, neperregistruoti abonentai; sutartys.`,
  fulfilment: msg`Kiek užsakymų įvykdyta, kaip greitai, kodėl neįvykdyta.`,
  abroad: msg`Su kokiomis šalimis ir bibliotekomis bendradarbiauta.`,
  inquiries: msg`Kas klausė, ko, kaip atsakyta.`,
  gaps: msg`Ko trūko fonde, kas pasiūlyta ir įsigyta.`,
  working_group: msg`Posėdžių skaičius, svarbiausi sprendimai.`,
  quality: msg`Apklausų rezultatai, gerinimo veiksmai ir jų poveikis.`,
  training: msg`Mokymai, dalyviai, valandos.`,
  problems: msg`Kas trukdo ir ką siūloma keisti.`,
  plan: msg`Svarbiausi kitų metų darbai.`,
};

/** The steps of a report. */
export const STEP: Record<string, StepWords> = {
  draft: { label: msg`Rengti tekstą`, consequence: msg`Rodiklius dar galėsite surinkti iš naujo.` },
  submit: {
    label: msg({ message: 'Pateikti', context: 'report' }),
    consequence: msg`Pateiktos ataskaitos taisyti nebegalima, kol tvirtintojas jos negrąžins.`,
  },
  approve: { label: msg({ message: 'Patvirtinti', context: 'report' }) },
  freeze: { label: msg`Užrakinti`, consequence: msg`Užrakinta ataskaita lieka tokia visam laikui. Vėlesni pataisymai bus rodomi šalia.` },
  return: { label: msg`Grąžinti taisyti` },
  collect: { label: msg`Surinkti rodiklius iš naujo`, consequence: msg`Skyrių tekstai bus paruošti iš naujo; ką parašėte patys, liks.` },
  take_back: { label: msg`Atšaukti žingsnį`, consequence: msg`Ataskaita grįš į ankstesnę būseną; istorijoje liks abu įrašai.` },
  discard: {
    label: msg({ message: 'Atmesti', context: 'report' }),
    consequence: msg`Ataskaita nebebus rengiama. To paties laikotarpio galima pradėti kitą.`,
  },
};

export const FIELD: Record<string, StepField> = { reason: { label: msg`Priežastis`, kind: 'area' } };

export const EVENT: Record<string, MessageDescriptor> = {
  'reports.add': msg({ message: 'Pradėta', context: 'report' }),
  'reports.update': msg`Pakeistas pavadinimas`,
  'reports.write': msg`Rašytas skyrius`,
  'reports.set_items': msg`Pakeisti darbai`,
  'reports.draft': msg`Pradėtas rengti tekstas`,
  'reports.submit': msg({ message: 'Pateikta', context: 'report' }),
  'reports.approve': msg({ message: 'Patvirtinta', context: 'report' }),
  'reports.freeze': msg({ message: 'Užrakinta', context: 'report' }),
  'reports.return': msg`Grąžinta taisyti`,
  'reports.collect': msg`Rodikliai surinkti iš naujo`,
  'reports.take_back': msg`Žingsnis atšauktas`,
  'reports.discard': msg({ message: 'Atmesta', context: 'report' }),
};
