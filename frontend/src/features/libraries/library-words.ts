import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { countryName } from '#/app/i18n.ts';
import type { Difference } from '#/ui/conflict.tsx';
import type { LibraryDraft } from './library-draft.ts';
import { fieldName, KIND, REACHED_BY } from './vocabulary.ts';

const YES = msg`Taip`;
const NO = msg`Ne`;

/** A field as a reader of the screen would say it. */
function wordsOf(draft: LibraryDraft, field: keyof LibraryDraft, say: (words: MessageDescriptor) => string): string {
  const value = draft[field];
  switch (field) {
    case 'kind':
      return say(KIND[draft.kind]);
    case 'reached_by':
      return say(REACHED_BY[draft.reached_by].label);
    case 'parent':
      return draft.parent?.name ?? '';
    case 'country':
      return countryName(draft.country);
    case 'contacts':
      return draft.contacts.map(({ role, person, email, phone }) => [role, person, email, phone].filter(Boolean).join(', ')).join('; ');
    case 'closures':
      return draft.closures.map(({ from_on, to_on, reason }) => [`${from_on}–${to_on}`, reason].filter(Boolean).join(' ')).join('; ');
    default:
      return typeof value === 'boolean' ? say(value ? YES : NO) : String(value ?? '');
  }
}

/** The fields in which two drafts differ, in words. */
export function differencesOf(mine: LibraryDraft, theirs: LibraryDraft, i18n: I18n): Difference[] {
  const say = (words: MessageDescriptor) => i18n._(words);
  return (Object.keys(mine) as (keyof LibraryDraft)[])
    .map((field) => ({
      name: say(fieldName(field)),
      mine: wordsOf(mine, field, say),
      theirs: wordsOf(theirs, field, say),
    }))
    .filter(({ mine, theirs }) => mine !== theirs);
}
