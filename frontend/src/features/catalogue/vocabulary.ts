import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DescriptionKind, ItemState, NotLendable } from '#/api/generated/types.gen.ts';
import type { Tone } from '#/ui/state-dot.tsx';

export const KIND: Record<DescriptionKind, MessageDescriptor> = {
  book: msg`Knyga`,
  serial: msg`Serialinis leidinys`,
  map: msg`Žemėlapis`,
  music: msg`Gaidos`,
  audio: msg`Garso įrašas`,
  video: msg`Vaizdo įrašas`,
  electronic: msg`Elektroninis išteklius`,
  other: msg`Kita`,
};
export const KINDS = Object.keys(KIND) as DescriptionKind[];

/** Why an item is not lent. */
export const NOT_LENDABLE: Record<NotLendable, MessageDescriptor> = {
  reading_room: msg`Tik skaitykloje`,
  reference: msg`Informacinis leidinys`,
  rare: msg`Retas leidinys`,
  on_display: msg`Parodoje`,
  damaged: msg`Sugadintas`,
  in_repair: msg`Taisomas`,
  missing: msg`Nerastas`,
  withdrawn: msg`Nurašytas`,
  other: msg`Kita priežastis`,
};

export const STATE: Record<ItemState, { label: MessageDescriptor; tone: Tone }> = {
  available: { label: msg`Laisvas`, tone: 'pine' },
  claimed: { label: msg`Pažadėtas`, tone: 'blue' },
  not_lendable: { label: msg`Neskolinamas`, tone: 'gray' },
};

/** What happens to a title and its items, in their history. */
export const EVENT: Record<string, MessageDescriptor> = {
  'catalogue.create': msg`Aprašyta`,
  'catalogue.update': msg`Aprašas pakeistas`,
};

/** The names of the fields of a description, as its form, its history and its conflict speak of them. */
export const FIELD: Record<string, MessageDescriptor> = {
  kind: msg`Rūšis`,
  title: msg`Antraštė`,
  subtitle: msg`Paantraštė`,
  part: msg`Dalis`,
  author: msg`Autorius`,
  responsibility: msg`Atsakomybės duomenys`,
  edition: msg`Leidimas`,
  place: msg`Vieta`,
  publisher: msg`Leidykla`,
  year: msg`Metai`,
  extent: msg`Apimtis`,
  series: msg`Serija`,
  language: msg`Kalba`,
  isbns: msg`ISBN`,
  issns: msg`ISSN`,
  numbers: msg`Numeriai`,
};
export const fieldName = (field: string): MessageDescriptor => FIELD[field] ?? { id: field, message: field };
