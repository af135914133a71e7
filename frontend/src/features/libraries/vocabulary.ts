import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ImportStatus, LibraryKind, ReachedBy, RowOutcome } from '#/api/generated/types.gen.ts';
import type { Tone } from '#/ui/state-dot.tsx';

export { KIND, KINDS } from '#/app/library-kind.ts';

/** A branch or a department is part of another library; nothing else is. */
export const isPart = (kind: LibraryKind) => kind === 'branch' || kind === 'department';

export const REACHED_BY: Record<ReachedBy, { label: MessageDescriptor; address: MessageDescriptor; example: string }> = {
  email: { label: msg`El. paštu`, address: msg`El. pašto adresas užsakymams`, example: 'tba@biblioteka.lt' },
  iso18626: { label: msg`ISO 18626`, address: msg`ISO 18626 adresas`, example: 'https://biblioteka.lt/iso18626' },
  api: { label: msg`API`, address: msg`API adresas`, example: 'https://biblioteka.lt/api/v1' },
  paper: { label: msg`Paštu`, address: msg`Kam adresuoti`, example: 'TBA skyriui' },
};

/** The names of a library's fields, as its form, its history and an import speak of them. */
const FIELD: Record<string, MessageDescriptor> = {
  name: msg`Pavadinimas`,
  short_name: msg`Trumpas pavadinimas`,
  kind: msg`Rūšis`,
  parent_id: msg`Kuriai bibliotekai priklauso`,
  parent: msg`Kuriai bibliotekai priklauso`,
  is_active: msg`Veikia`,
  company_code: msg`Juridinio asmens kodas`,
  sigla: msg`Siglas`,
  isil: msg`ISIL`,
  municipality: msg`Savivaldybė`,
  county: msg`Apskritis`,
  territory: msg`Veiklos teritorija`,
  territory_centre: msg`Veiklos teritorija`,
  street: msg`Gatvė ir namas`,
  city: msg`Miestas ar vietovė`,
  postal_code: msg`Pašto kodas`,
  country: msg`Šalis`,
  reached_by: msg`Kaip pasiekiama`,
  reached_at: msg`Adresas užsakymams`,
  email: msg`El. paštas`,
  phone: msg`Telefonas`,
  contacts: msg`Kontaktai`,
  closures: msg`Nedarbo laikas`,
  note: msg`Pastaba`,
};

export const fieldName = (field: string): MessageDescriptor => FIELD[field] ?? { id: field, message: field };

/** What happens to a library, in its history. */
export const EVENT: Record<string, MessageDescriptor> = {
  'libraries.create': msg`Sukurta`,
  'libraries.update': msg`Pakeista`,
};

/** What becomes of a row of a file: told before it is committed, and after. */
export const OUTCOME: Record<RowOutcome, { before: MessageDescriptor; after: MessageDescriptor; tone: Tone }> = {
  created: { before: msg`Bus sukurta`, after: msg`Sukurta`, tone: 'pine' },
  changed: { before: msg`Bus pakeista`, after: msg`Pakeista`, tone: 'blue' },
  unchanged: { before: msg`Nesikeis`, after: msg`Nepakeista`, tone: 'gray' },
  refused: { before: msg`Atmesta`, after: msg`Atmesta`, tone: 'red' },
};
export const OUTCOMES = Object.keys(OUTCOME) as RowOutcome[];

export const IMPORT_STATUS: Record<ImportStatus, { label: MessageDescriptor; tone: Tone }> = {
  queued: { label: msg`Laukia eilės`, tone: 'gray' },
  running: { label: msg`Vykdoma`, tone: 'blue' },
  checked: { label: msg`Patikrinta, neįrašyta`, tone: 'yellow' },
  done: { label: msg`Įrašyta`, tone: 'pine' },
  failed: { label: msg`Nepavyko`, tone: 'red' },
  cancelled: { label: msg`Atšaukta`, tone: 'gray' },
};
