import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Difference } from '#/ui/conflict.tsx';
import type { ImprovementDraft } from './improvement-draft.ts';

const NAME: Record<keyof ImprovementDraft, MessageDescriptor> = {
  title: msg`Pavadinimas`,
  plan: msg`Kas bus daroma`,
  measure: msg`Rodiklis`,
  side: msg`Kryptis`,
  n_days: msg`Kelių dienų rodiklis lyginamas`,
  owner_id: msg`Atsakingas`,
  deadline_on: msg`Terminas`,
};

/** The fields in which two drafts differ, in words. */
export const differencesOf = (mine: ImprovementDraft, theirs: ImprovementDraft, i18n: I18n): Difference[] =>
  (Object.keys(NAME) as (keyof ImprovementDraft)[])
    .map((field) => ({ name: i18n._(NAME[field]), mine: String(mine[field] ?? ''), theirs: String(theirs[field] ?? '') }))
    .filter(({ mine, theirs }) => mine !== theirs);
