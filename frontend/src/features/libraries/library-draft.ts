import { messageFor } from '#/api/field-errors.ts';
import type { Closure, Contact, Library, LibraryKind, LibraryRef, NewLibrary, ReachedBy } from '#/api/generated/types.gen.ts';
import { orNull } from '#/ui/form.ts';
import { companyCodeFault, isEmail, isIsil, isLithuanianPostalCode, isWebAddress } from './codes.ts';
import { isPart } from './vocabulary.ts';

type ContactDraft = { role: string; person: string; email: string; phone: string };
type ClosureDraft = { from_on: string | null; to_on: string | null; reason: string };

/** What is typed of a library: every text is there, even when it is empty. */
export type LibraryDraft = {
  name: string;
  short_name: string;
  kind: LibraryKind;
  parent: LibraryRef | null;
  is_active: boolean;
  company_code: string;
  sigla: string;
  isil: string;
  municipality: string;
  county: string | null;
  territory: string | null;
  street: string;
  city: string;
  postal_code: string;
  country: string;
  reached_by: ReachedBy;
  reached_at: string;
  note: string;
  contacts: ContactDraft[];
  closures: ClosureDraft[];
};

export const emptyContact: ContactDraft = { role: '', person: '', email: '', phone: '' };
export const emptyClosure: ClosureDraft = { from_on: null, to_on: null, reason: '' };

export const emptyDraft: LibraryDraft = {
  name: '',
  short_name: '',
  kind: 'municipal',
  parent: null,
  is_active: true,
  company_code: '',
  sigla: '',
  isil: '',
  municipality: '',
  county: null,
  territory: null,
  street: '',
  city: '',
  postal_code: '',
  country: 'LT',
  reached_by: 'email',
  reached_at: '',
  note: '',
  contacts: [],
  closures: [],
};

const TEXTS = [
  'short_name',
  'company_code',
  'sigla',
  'isil',
  'municipality',
  'street',
  'city',
  'postal_code',
  'reached_at',
  'note',
] as const;
type Texts = Record<(typeof TEXTS)[number], string>;

export const draftOf = (library: Library): LibraryDraft => ({
  ...(Object.fromEntries(TEXTS.map((name) => [name, library[name] ?? ''])) as Texts),
  name: library.name,
  kind: library.kind,
  parent: library.parent ?? null,
  is_active: library.is_active,
  county: library.county,
  territory: library.territory,
  country: library.country,
  reached_by: library.reached_by,
  contacts: library.contacts.map(({ role, person, email, phone }) => ({
    role,
    person: person ?? '',
    email: email ?? '',
    phone: phone ?? '',
  })),
  closures: library.closures.map(({ from_on, to_on, reason }) => ({ from_on, to_on, reason: reason ?? '' })),
});

const contactOf = ({ role, person, email, phone }: ContactDraft): Contact => ({
  role: role.trim(),
  person: orNull(person),
  email: orNull(email),
  phone: orNull(phone),
});
const closureOf = ({ from_on, to_on, reason }: ClosureDraft): Closure => ({
  from_on: from_on ?? '',
  to_on: to_on ?? '',
  reason: orNull(reason),
});

/** A draft as the API takes it, whole: what is empty is null. */
export function bodyOf({ parent, contacts, closures, ...draft }: LibraryDraft): NewLibrary {
  return {
    ...draft,
    ...(Object.fromEntries(TEXTS.map((name) => [name, orNull(draft[name])])) as Record<keyof Texts, string | null>),
    name: draft.name.trim(),
    parent_id: isPart(draft.kind) ? (parent?.id ?? null) : null,
    contacts: contacts.map(contactOf),
    closures: closures.map(closureOf),
  };
}

/** The faults that need no server, by the path of the field. */
export function faultsOf(draft: LibraryDraft): Record<string, string> {
  const faults: Record<string, string> = {};
  const tell = (path: string, code: string | null | false) => {
    if (code) faults[path] = messageFor({ code });
  };
  const missing = (text: string | null) => !text?.trim() && 'field.required';
  const unlike = (text: string, is: (text: string) => boolean, code = 'value.wrong_format') =>
    text.trim() !== '' && !is(text.trim()) && code;

  tell('name', missing(draft.name));
  tell('parent_id', isPart(draft.kind) && !draft.parent && 'library.parent_required');
  if (draft.country === 'LT') {
    tell('company_code', draft.company_code.trim() !== '' && companyCodeFault(draft.company_code.trim()));
    tell('postal_code', unlike(draft.postal_code, isLithuanianPostalCode));
  }
  tell('isil', unlike(draft.isil, isIsil));
  if (draft.reached_by === 'email') tell('reached_at', unlike(draft.reached_at, isEmail, 'email.wrong_format'));
  if (draft.reached_by === 'api' || draft.reached_by === 'iso18626') tell('reached_at', unlike(draft.reached_at, isWebAddress));
  draft.contacts.forEach(({ role, email }, index) => {
    tell(`contacts.${index}.role`, missing(role));
    tell(`contacts.${index}.email`, unlike(email, isEmail, 'email.wrong_format'));
  });
  draft.closures.forEach(({ from_on, to_on }, index) => {
    tell(`closures.${index}.from_on`, missing(from_on));
    tell(`closures.${index}.to_on`, missing(to_on) || (!!from_on && !!to_on && to_on < from_on && 'date.ends_before_it_begins'));
  });
  return faults;
}
