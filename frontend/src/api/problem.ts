import { t } from '@lingui/core/macro';
import type { Problem } from './generated/types.gen.ts';

export const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'title' in error && 'status' in error && 'code' in error;
export const hasStatus = (error: unknown, status: number) => isProblem(error) && error.status === status;
export const hasCode = (error: unknown, code: string) => isProblem(error) && error.code === code;

export const problemTitle = (error: unknown) => (isProblem(error) ? error.title : t`Nepavyko pasiekti serverio`);
export const problemDetail = (error: unknown) =>
  isProblem(error) ? error.detail : t`Patikrinkite ryšį ir bandykite dar kartą. Įrašyti duomenys neprarasti.`;
