import { i18n } from '@lingui/core';
import { FAULT, UNKNOWN_FAULT } from './faults.ts';
import type { Fault } from './generated/types.gen.ts';
import { isProblem } from './problem.ts';

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
