import { messageFor } from '#/api/field-errors.ts';
import type { LookTitlesUpData } from '#/api/generated/types.gen.ts';

/** What is looked for, as it is typed. */
export type AskedDraft = { title: string; author: string; isbn: string; issn: string };

export const NOTHING: AskedDraft = { title: '', author: '', isbn: '', issn: '' };

/** The question as the API takes it; a number goes before words. */
export function askedOf(draft: AskedDraft): LookTitlesUpData['query'] {
  const typed = Object.entries(draft).map(([name, text]) => [name, text.trim()] as const);
  return Object.fromEntries(typed.filter(([, text]) => text));
}

/** Something must be asked. */
export const askedFaults = (draft: AskedDraft): Record<string, string> =>
  Object.values(draft).some((text) => text.trim()) ? {} : { title: messageFor({ code: 'field.required' }) };
