import { messageFor } from '#/api/field-errors.ts';
import type { Form, FormRow, FormTerm, MeasureKey, Medium, NewForm, Side } from '#/api/generated/types.gen.ts';

/** Yes, no, or not asked. */
type Flag = '' | 'true' | 'false';
export type TermDraft = {
  key: number;
  measure: MeasureKey | '';
  side: Side | '';
  medium: Medium | '';
  is_abroad: Flag;
  is_subscriber: Flag;
};
/** A row of the form under hand; its key stays with it when it is moved. */
export type RowDraft = { key: number; code: string; name: string; adds: TermDraft[] };
export type FormDraft = { from_year: number | string; title: string; source: string; rows: RowDraft[] };

let keys = 0;
const flagOf = (value: boolean | null | undefined): Flag => (value === null || value === undefined ? '' : value ? 'true' : 'false');
const answerOf = (flag: Flag) => (flag === '' ? null : flag === 'true');

export const emptyTerm = (): TermDraft => ({ key: ++keys, measure: '', side: '', medium: '', is_abroad: '', is_subscriber: '' });
export const emptyRow = (): RowDraft => ({ key: ++keys, code: '', name: '', adds: [] });

const termDraft = ({ measure, side, medium, is_abroad, is_subscriber }: FormTerm): TermDraft => ({
  key: ++keys,
  measure,
  side: side ?? '',
  medium: medium ?? '',
  is_abroad: flagOf(is_abroad),
  is_subscriber: flagOf(is_subscriber),
});

const rowDraft = ({ code, name, adds }: FormRow): RowDraft => ({ key: ++keys, code, name, adds: adds.map(termDraft) });

/** A version to go on from: from another year on, or over the same year where it is corrected. */
export const draftOf = ({ title, source, rows }: Form, from_year: number): FormDraft => ({
  from_year,
  title,
  source,
  rows: rows.map(rowDraft),
});

/** What a term of a draft adds, where a measure is chosen. */
export const termOf = ({ measure, side, medium, is_abroad, is_subscriber }: TermDraft): FormTerm | undefined =>
  measure
    ? { measure, side: side || null, medium: medium || null, is_abroad: answerOf(is_abroad), is_subscriber: answerOf(is_subscriber) }
    : undefined;

export const bodyOf = ({ from_year, title, source, rows }: FormDraft, corrects: number | null): NewForm => ({
  from_year: Number(from_year),
  title,
  source,
  rows: rows.map(({ code, name, adds }) => ({ code, name, adds: adds.flatMap((term) => termOf(term) ?? []) })),
  corrects,
});

/** What needs no server to be wrong: what is left empty, and a number that stands twice. */
export function faultsOf({ from_year, title, source, rows }: FormDraft) {
  const faults: Record<string, string> = {};
  const required = messageFor({ code: 'field.required' });
  for (const [field, text] of Object.entries({ from_year, title, source })) if (!String(text).trim()) faults[field] = required;
  const codes = rows.map(({ code }) => code.trim());
  for (const [n, { name, adds }] of rows.entries()) {
    if (!codes[n]) faults[`rows.${n}.code`] = required;
    else if (codes.indexOf(codes[n]) < n) faults[`rows.${n}.code`] = messageFor({ code: 'value.twice' });
    if (!name.trim()) faults[`rows.${n}.name`] = required;
    for (const [at, { measure }] of adds.entries()) if (!measure) faults[`rows.${n}.adds.${at}.measure`] = required;
  }
  return faults;
}
