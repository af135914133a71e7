import type { LibraryRef, ParameterCard, ParameterChange } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';

/** What is typed of a change; the value has the form of its field. */
export type ChangeDraft = {
  // biome-ignore lint/suspicious/noExplicitAny: the form of a value follows the kind of its parameter
  value: any;
  from_on: string | null;
  to_on: string | null;
  branch: LibraryRef | null;
  reason: string;
};

/** Numbers of a list are typed with commas between; what is nothing is an empty field. */
export function draftOf({ kind, value }: Pick<ParameterCard, 'kind' | 'value'>): ChangeDraft {
  const typed = kind === 'numbers' ? (value as number[]).join(', ') : (value ?? '');
  return { value: structuredClone(typed), from_on: today(), to_on: null, branch: null, reason: '' };
}

/** As the API takes it. What is no number stays as it was typed: the server says what is wrong with it. */
export function changeOf({ kind, unit }: Pick<ParameterCard, 'kind' | 'unit'>, draft: ChangeDraft): ParameterChange {
  return {
    value: typedValue(kind, draft.value),
    ...(unit && { unit }),
    from_on: draft.from_on ?? '',
    to_on: draft.to_on,
    branch_id: draft.branch?.id ?? null,
    reason: draft.reason,
  };
}

function typedValue(kind: string, value: unknown): unknown {
  if (kind === 'numbers')
    return String(value)
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map((one) => (/^-?\d+$/.test(one) ? Number(one) : one));
  if (['limit', 'day'].includes(kind) && !value && value !== 0) return null;
  return value;
}
