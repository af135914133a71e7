import type { Improvement, MeasureKey, Side } from '#/api/generated/types.gen.ts';
import { filled } from '#/ui/form.ts';

/** What is typed of an improvement: every text is there, even when it is empty. */
export type ImprovementDraft = {
  title: string;
  plan: string;
  measure: MeasureKey | '';
  side: Side | '';
  n_days: number | string;
  owner_id: string;
  deadline_on: string | null;
};

export const emptyDraft = (owner: number): ImprovementDraft => ({
  title: '',
  plan: '',
  measure: '',
  side: '',
  n_days: 90,
  owner_id: String(owner),
  deadline_on: null,
});

export const draftOf = (improvement: Improvement): ImprovementDraft => ({
  title: improvement.title,
  plan: improvement.plan,
  measure: improvement.measure ?? '',
  side: improvement.side ?? '',
  n_days: improvement.n_days,
  owner_id: String(improvement.owner.id),
  deadline_on: improvement.deadline_on,
});

/** What needs no server to be wrong. */
export const faultsOf = (draft: ImprovementDraft) => filled('title', 'plan', 'deadline_on', ...(draft.measure ? ['side'] : []))(draft);

/** Without a measure no side is sent. */
export const bodyOf = (draft: ImprovementDraft) => ({
  title: draft.title,
  plan: draft.plan,
  measure: draft.measure || null,
  side: (draft.measure && draft.side) || null,
  n_days: Number(draft.n_days) || 90,
  owner_id: Number(draft.owner_id),
  deadline_on: draft.deadline_on ?? '',
});
