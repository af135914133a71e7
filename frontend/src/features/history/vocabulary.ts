import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { HistoryDayFormat, HistoryDelimiter, HistoryEncoding, HistoryField } from '#/api/generated/types.gen.ts';
import { CHANNEL, KIND, MEDIUM, REASON, SIDE } from '#/features/loans/vocabulary.ts';

/** What a column can be, in the order in which loans are spoken of. */
export const FIELD: Record<HistoryField, MessageDescriptor> = {
  side: msg`Kryptis`,
  title: msg`Antraštė`,
  requested_on: msg`Užsakyta`,
  library: msg`Biblioteka`,
  number: msg`Senasis numeris`,
  outcome: msg`Kuo baigta`,
  sent_on: msg({ message: 'Išsiųsta', context: 'past loan' }),
  received_on: msg({ message: 'Gauta', context: 'past loan' }),
  returned_on: msg({ message: 'Grąžinta', context: 'past loan' }),
  reason: msg`Neigiamo atsakymo priežastis`,
  ended_on: msg`Atsakyta arba atšaukta`,
  asked_on: msg`Kreiptasi į biblioteką`,
  due_on: msg`Terminas`,
  author: msg`Autorius`,
  container_title: msg`Žurnalas ar rinkinys`,
  isbn: msg`ISBN`,
  year: msg`Metai`,
  medium: msg`Forma`,
  kind: msg`Rūšis`,
  branch: msg`Mūsų padalinys`,
  channel: msg`Kaip gautas užsakymas`,
  reader_card: msg`Skaitytojo pažymėjimas`,
  reader_name: msg`Skaitytojo vardas`,
  n_items: msg`Egzempliorių`,
  note: msg`Pastaba`,
};
export const FIELDS = Object.keys(FIELD) as HistoryField[];

/** Without these no row is a loan. */
export const NEEDED: HistoryField[] = ['side', 'title', 'requested_on'];

const OUTCOME: Record<'filled' | 'not_filled' | 'cancelled', MessageDescriptor> = {
  filled: msg({ message: 'Įvykdyta', context: 'past loan' }),
  not_filled: msg({ message: 'Neįvykdyta', context: 'past loan' }),
  cancelled: msg({ message: 'Atšaukta', context: 'past loan' }),
};

/** The fields whose cells are words of a closed list, with that list. */
export const WORDS: Partial<Record<HistoryField, Record<string, MessageDescriptor>>> = {
  side: SIDE,
  outcome: OUTCOME,
  reason: REASON,
  medium: MEDIUM,
  kind: KIND,
  channel: CHANNEL,
};

/** A day and a title are never the same in every row. */
export const mayBeConstant = (field: HistoryField) => field !== 'title' && !field.endsWith('_on');

export const DAY_FORMAT: Record<HistoryDayFormat, MessageDescriptor> = {
  year_month_day: msg`metai, mėnuo, diena: 2019-03-05, 2019.03.05`,
  day_month_year: msg`diena, mėnuo, metai: 05/03/2019, 5.3.2019`,
  month_day_year: msg`mėnuo, diena, metai: 03/05/2019`,
};

export const ENCODING: Record<HistoryEncoding, MessageDescriptor> = {
  'utf-8': { id: 'UTF-8', message: 'UTF-8' },
  'windows-1257': msg`Windows-1257 (Baltijos)`,
};

export const DELIMITER: Record<HistoryDelimiter, MessageDescriptor> = {
  comma: msg`kablelis`,
  semicolon: msg`kabliataškis`,
  tab: msg`tabuliavimo ženklas`,
};

export const EVENT: Record<string, MessageDescriptor> = {
  'history.create': msg`Įrašė susiejimą`,
  'history.update': msg`Pakeitė susiejimą`,
};

/** What a mapping is made of, as its history calls it. */
const PART: Record<string, MessageDescriptor> = {
  name: msg`Pavadinimas`,
  source: msg`Ankstesnė sistema`,
  encoding: msg`Koduotė`,
  delimiter: msg`Skirtukas`,
  day_format: msg`Dienų formatas`,
  is_number_yearly: msg`Numeriai kasmet iš naujo`,
  columns: msg`Stulpeliai`,
  words: msg`Žodžiai`,
  libraries: msg`Bibliotekos`,
};

export const partName = (name: string): MessageDescriptor => PART[name] ?? { id: name, message: name };

/** A field of a row as its faults name it. */
export const fieldName = (name: string): MessageDescriptor => FIELD[name as HistoryField] ?? { id: name, message: name };
