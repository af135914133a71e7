import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { FAULT, UNKNOWN_FAULT } from './faults.ts';
import type { Fault, Problem } from './generated/types.gen.ts';

export const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'title' in error && 'status' in error && 'code' in error;
export const hasStatus = (error: unknown, status: number) => isProblem(error) && error.status === status;
export const hasCode = (error: unknown, code: string) => isProblem(error) && error.code === code;

/** The words for one fault of a field. */
export const messageFor = ({ code, params, detail }: Pick<Fault, 'code' | 'params' | 'detail'>) =>
  FAULT[code] ? i18n._({ ...FAULT[code], values: params ?? {} }) : detail || i18n._(UNKNOWN_FAULT);

/** A JSON pointer (`/assignments/0/role_id`) as a form's own path (`assignments.0.role_id`). */
const pathOf = (pointer: string) =>
  pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

/** RFC 9457 faults as a form's errors; the first fault of a field is the one that is told. */
export function fieldErrors(error: unknown): Record<string, string> {
  const faults = isProblem(error) ? (error.errors ?? []) : [];
  return Object.fromEntries(faults.toReversed().map((fault) => [pathOf(fault.pointer), messageFor(fault)]));
}

export const problemTitle = (error: unknown) => (isProblem(error) ? error.title : t`Nepavyko pasiekti serverio`);
export const problemDetail = (error: unknown) =>
  isProblem(error) ? error.detail : t`Patikrinkite ryšį ir bandykite dar kartą. Įrašyti duomenys neprarasti.`;
