import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Difference } from '#/ui/conflict.tsx';
import type { DemandDraft } from './demand-draft.ts';
import { PRIORITY } from './vocabulary.ts';

const NAME: Record<keyof DemandDraft, MessageDescriptor> = {
  title: msg`Antraštė`,
  author: msg`Autorius`,
  publisher: msg`Leidykla`,
  year: msg`Metai`,
  isbn: msg`ISBN`,
  issn: msg`ISSN`,
  priority: msg`Pirmenybė`,
  price_cents: msg`Kaina, Eur`,
  price_source: msg`Kur rasta`,
  price_on: msg`Kainos data`,
  note: msg`Pastaba`,
};

/** The fields in which two drafts differ, in words. */
export function differencesOf(mine: DemandDraft, theirs: DemandDraft, i18n: I18n): Difference[] {
  const say = (draft: DemandDraft, field: keyof DemandDraft) =>
    field === 'priority' ? i18n._(PRIORITY[draft.priority]) : (draft[field] ?? '');
  return (Object.keys(NAME) as (keyof DemandDraft)[])
    .map((field) => ({ name: i18n._(NAME[field]), mine: say(mine, field), theirs: say(theirs, field) }))
    .filter(({ mine, theirs }) => mine !== theirs);
}
