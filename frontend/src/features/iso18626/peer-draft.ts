import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { messageFor } from '#/api/field-errors.ts';
import type { Dialect, IsoAgency, IsoCredentials, IsoPeer, LibraryRef, NewPeer, PeerPatch } from '#/api/generated/types.gen.ts';
import type { Difference } from '#/ui/conflict.tsx';
import { filled, orNull } from '#/ui/form.ts';
import { DIALECT } from './vocabulary.ts';

/** What a form of a partner's system holds; what proves us is written anew, or is left as it is, or goes. */
export type PeerDraft = {
  library: LibraryRef | null;
  url: string;
  dialect: Dialect;
  agency: IsoAgency;
  our_agency: IsoAgency;
  proof: 'leave' | 'set' | 'remove';
  credentials: { account_id: string; security_code: string; header_name: string; header_value: string };
};

const NOTHING = { account_id: '', security_code: '', header_name: '', header_value: '' };

export const emptyDraft = (library: LibraryRef | null = null): PeerDraft => ({
  library,
  url: '',
  dialect: '1.2',
  agency: { kind: 'ISIL', value: '' },
  our_agency: { kind: 'ISIL', value: '' },
  proof: 'set',
  credentials: NOTHING,
});

/** The secrets are not told: their fields begin empty. */
export const draftOf = ({ library, url, dialect, agency, our_agency, credentials }: IsoPeer): PeerDraft => ({
  library,
  url,
  dialect,
  agency,
  our_agency,
  proof: 'leave',
  credentials: { ...NOTHING, account_id: credentials.account_id ?? '', header_name: credentials.header_name ?? '' },
});

/** What can be told wrong without asking the server. */
export function faultsOf(draft: PeerDraft): Record<string, string> {
  const { agency, our_agency, credentials, proof } = draft;
  const required = messageFor({ code: 'field.required' });
  return {
    ...filled('library', 'url')(draft),
    ...(agency.kind.trim() ? {} : { 'agency.kind': required }),
    ...(agency.value.trim() ? {} : { 'agency.value': required }),
    ...(our_agency.value.trim() && !our_agency.kind.trim() ? { 'our_agency.kind': required } : {}),
    ...(proof === 'set' && credentials.header_name && !credentials.header_value ? { 'credentials.header_value': required } : {}),
    ...(proof === 'set' && !credentials.header_name && credentials.header_value ? { 'credentials.header_name': required } : {}),
  };
}

const trimmed = ({ kind, value }: IsoAgency) => ({ kind: kind.trim(), value: value.trim() });

function credentialsOf({ credentials }: PeerDraft): IsoCredentials | null {
  const { account_id, security_code, header_name, header_value } = credentials;
  const all = {
    account_id: orNull(account_id),
    security_code: orNull(security_code),
    header_name: orNull(header_name),
    header_value: orNull(header_value),
  };
  return Object.values(all).some((one) => one !== null) ? all : null;
}

/** The body that sets a system up; where it is not said how they call us, the server takes our ISIL. */
export function newPeerOf(draft: PeerDraft): Omit<NewPeer, 'automatic'> {
  const credentials = credentialsOf(draft);
  return {
    library_id: draft.library?.id ?? 0,
    url: draft.url.trim(),
    dialect: draft.dialect,
    agency: trimmed(draft.agency),
    ...(draft.our_agency.value.trim() && { our_agency: trimmed(draft.our_agency) }),
    ...(credentials && { credentials }),
  };
}

export function patchOf(draft: PeerDraft): PeerPatch {
  const proof = { leave: {}, remove: { credentials: null }, set: { credentials: credentialsOf(draft) } }[draft.proof];
  return {
    url: draft.url.trim(),
    dialect: draft.dialect,
    agency: trimmed(draft.agency),
    our_agency: trimmed(draft.our_agency),
    ...proof,
  };
}

const words = ({ kind, value }: IsoAgency) => `${kind} ${value}`;

/** The fields in which two drafts differ, in words; of what proves us nothing can be shown. */
export function differencesOf(mine: PeerDraft, theirs: PeerDraft, i18n: I18n): Difference[] {
  const rows: [name: string, of: (draft: PeerDraft) => string][] = [
    [i18n._(msg`Adresas`), ({ url }) => url],
    [i18n._(msg`Standarto laida`), ({ dialect }) => i18n._(DIALECT[dialect].label)],
    [i18n._(msg`Kaip vadinasi ji`), ({ agency }) => words(agency)],
    [i18n._(msg`Kaip ji vadina mus`), ({ our_agency }) => words(our_agency)],
    [i18n._(msg`Paskyra jų sistemoje`), ({ credentials }) => credentials.account_id],
    [i18n._(msg`HTTP antraštė`), ({ credentials }) => credentials.header_name],
  ];
  return rows.map(([name, of]) => ({ name, mine: of(mine), theirs: of(theirs) })).filter(({ mine, theirs }) => mine !== theirs);
}
