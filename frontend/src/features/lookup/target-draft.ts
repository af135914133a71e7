import type { I18n } from '@lingui/core';
import { messageFor } from '#/api/field-errors.ts';
import type {
  CqlRelation,
  LibraryRef,
  LookupTarget,
  LookupTargetPatch,
  MarcFormat,
  NewLookupTarget,
  SruVersion,
} from '#/api/generated/types.gen.ts';
import type { Difference } from '#/ui/conflict.tsx';
import { filled, orNull } from '#/ui/form.ts';
import { FIELD, PRESETS } from './vocabulary.ts';

/** What a form of a catalogue holds; what proves us is written anew, or is left as it is, or goes. */
export type TargetDraft = {
  name: string;
  url: string;
  library: LibraryRef | null;
  sru_version: SruVersion;
  record_schema: string;
  /** Blank where each record shows it. */
  marc_format: MarcFormat | '';
  indexes: { title: string; author: string; isbn: string; issn: string; relation: CqlRelation };
  /** In seconds, as people say it. */
  seconds: number | string;
  position: number | string;
  is_active: boolean;
  proof: 'leave' | 'set' | 'remove';
  credentials: { user_name: string; password: string };
};

export const LONGEST_SECONDS = 30;
export const SHORTEST_SECONDS = 0.5;

const usual = PRESETS['dc + bath'];

export const emptyDraft = (): TargetDraft => ({
  name: '',
  url: '',
  library: null,
  sru_version: '1.1',
  record_schema: 'marcxml',
  marc_format: '',
  indexes: {
    title: usual?.title ?? '',
    author: usual?.author ?? '',
    isbn: usual?.isbn ?? '',
    issn: usual?.issn ?? '',
    relation: 'all',
  },
  seconds: 5,
  position: 0,
  is_active: true,
  proof: 'set',
  credentials: { user_name: '', password: '' },
});

/** The password is not told: its field begins empty. */
export const draftOf = (target: LookupTarget): TargetDraft => ({
  name: target.name,
  url: target.url,
  library: target.library,
  sru_version: target.sru_version,
  record_schema: target.record_schema,
  marc_format: target.marc_format ?? '',
  indexes: {
    title: target.indexes.title,
    author: target.indexes.author ?? '',
    isbn: target.indexes.isbn ?? '',
    issn: target.indexes.issn ?? '',
    relation: target.indexes.relation,
  },
  seconds: target.deadline_ms / 1000,
  position: target.position,
  is_active: target.is_active,
  proof: 'leave',
  credentials: { user_name: target.credentials?.user_name ?? '', password: '' },
});

/** What can be told wrong without asking the server. */
export function faultsOf(draft: TargetDraft): Record<string, string> {
  const { indexes, proof, credentials } = draft;
  const required = messageFor({ code: 'field.required' });
  const user = credentials.user_name.trim();
  return {
    ...filled('name', 'url', 'record_schema', 'seconds', 'position')(draft),
    ...(indexes.title.trim() ? {} : { 'indexes.title': required }),
    ...(proof === 'set' && user && !credentials.password ? { 'credentials.password': required } : {}),
    ...(proof === 'set' && !user && credentials.password ? { 'credentials.user_name': required } : {}),
  };
}

const common = (draft: TargetDraft) => ({
  name: draft.name.trim(),
  url: draft.url.trim(),
  library_id: draft.library?.id ?? null,
  sru_version: draft.sru_version,
  record_schema: draft.record_schema.trim(),
  marc_format: draft.marc_format || null,
  indexes: {
    title: draft.indexes.title.trim(),
    author: orNull(draft.indexes.author),
    isbn: orNull(draft.indexes.isbn),
    issn: orNull(draft.indexes.issn),
    relation: draft.indexes.relation,
  },
  deadline_ms: Math.round(Number(draft.seconds) * 1000),
  position: Number(draft.position),
  is_active: draft.is_active,
});

const credentialsOf = ({ credentials: { user_name, password } }: TargetDraft) =>
  user_name.trim() ? { user_name: user_name.trim(), password } : null;

export const newTargetOf = (draft: TargetDraft): NewLookupTarget => ({ ...common(draft), credentials: credentialsOf(draft) });

export function patchOf(draft: TargetDraft): LookupTargetPatch {
  const proof = { leave: {}, remove: { credentials: null }, set: { credentials: credentialsOf(draft) } }[draft.proof];
  return { ...common(draft), ...proof };
}

/** The fields in which two drafts differ, in words. */
export function differencesOf(mine: TargetDraft, theirs: TargetDraft, i18n: I18n): Difference[] {
  const rows: [name: keyof typeof FIELD, of: (draft: TargetDraft) => string][] = [
    ['name', ({ name }) => name],
    ['url', ({ url }) => url],
    ['library_id', ({ library }) => library?.name ?? ''],
    ['sru_version', ({ sru_version }) => sru_version],
    ['record_schema', ({ record_schema }) => record_schema],
    ['marc_format', ({ marc_format }) => marc_format],
    ['indexes', ({ indexes }) => Object.values(indexes).join(', ')],
    ['deadline_ms', ({ seconds }) => String(seconds)],
    ['position', ({ position }) => String(position)],
    ['is_active', ({ is_active }) => (is_active ? '✓' : '—')],
  ];
  return rows
    .map(([name, of]) => ({ name: FIELD[name] ? i18n._(FIELD[name]) : String(name), mine: of(mine), theirs: of(theirs) }))
    .filter(({ mine, theirs }) => mine !== theirs);
}
