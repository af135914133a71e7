import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CqlRelation, LookupIndexes, LookupReason, LookupStatus, SruVersion } from '#/api/generated/types.gen.ts';
import type { Tone } from '#/ui/state-dot.tsx';

export const STATUS: Record<LookupStatus, { label: MessageDescriptor; tone: Tone }> = {
  answered: { label: msg({ message: 'Atsakė', context: 'catalogue' }), tone: 'pine' },
  late: { label: msg({ message: 'Nespėjo', context: 'catalogue' }), tone: 'yellow' },
  refused: { label: msg({ message: 'Nepavyko', context: 'catalogue' }), tone: 'red' },
  unreadable: { label: msg({ message: 'Nesuprastas', context: 'catalogue' }), tone: 'red' },
  diagnostic: { label: msg({ message: 'Atsisakė', context: 'catalogue' }), tone: 'yellow' },
  not_asked: { label: msg({ message: 'Neklaustas', context: 'catalogue' }), tone: 'gray' },
};

/** Why a catalogue gave no titles, as a sentence to its name. */
export const REASON: Record<LookupReason, MessageDescriptor> = {
  timed_out: msg`neatsakė per jam skirtą laiką`,
  inside_address: msg`adresas veda į mūsų vidinį tinklą`,
  no_address: msg`tokio adreso nėra`,
  no_connection: msg`nepavyko prisijungti`,
  no_tls: msg`netinkamas serverio sertifikatas`,
  cut_off: msg`ryšys nutrūko`,
  redirected: msg`nukreipia kitur; adresą reikia patikslinti`,
  http_status: msg`atsakė klaida`,
  too_long: msg`atsakymas per ilgas`,
  wrong_charset: msg`atsakymo ženklai ne tie, kuriuos jis nurodo`,
  not_xml: msg`atsakymas ne XML`,
  harmful: msg`atsakymas galėjo pakenkti, todėl neskaitytas`,
  not_sru: msg`atsakymas ne SRU`,
  not_marc: msg`įrašai ne MARCXML`,
  diagnostic: msg`taip ieškoti negali`,
  no_index: msg`pagal tai neieško`,
};

export const VERSIONS: SruVersion[] = ['1.1', '1.2', '2.0'];

export const RELATION: Record<CqlRelation, MessageDescriptor> = {
  all: msg`all – visi žodžiai, bet kuria tvarka`,
  '=': msg`= – kaip priima serveris`,
  adj: msg`adj – žodžiai iš eilės`,
};
export const RELATIONS = Object.keys(RELATION) as CqlRelation[];

/** The names of indexes by sets of CQL; a server's explain page says which it knows. */
export const PRESETS: Record<string, Omit<LookupIndexes, 'relation'>> = {
  'dc + bath': { title: 'dc.title', author: 'dc.creator', isbn: 'bath.isbn', issn: 'bath.issn' },
  bath: { title: 'bath.title', author: 'bath.author', isbn: 'bath.isbn', issn: 'bath.issn' },
  bib: { title: 'dc.title', author: 'dc.creator', isbn: 'bib.identifier', issn: 'bib.identifier' },
  'rec / plain': { title: 'title', author: 'author', isbn: 'isbn', issn: 'issn' },
};

export const EVENT: Record<string, MessageDescriptor> = {
  'lookup.create': msg`Įrašė katalogą`,
  'lookup.update': msg`Pakeitė katalogą`,
};

export const FIELD: Record<string, MessageDescriptor> = {
  name: msg`Pavadinimas`,
  url: msg`Adresas`,
  library_id: msg`Biblioteka`,
  sru_version: msg`SRU laida`,
  record_schema: msg`Įrašų schema`,
  marc_format: msg`MARC rūšis`,
  indexes: msg`Rodyklės`,
  deadline_ms: msg`Kiek laukti`,
  position: msg`Eilė`,
  is_active: msg`Ar klausiama`,
  has_credentials: msg`Prisistatymas`,
};
