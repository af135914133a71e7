import { t } from '@lingui/core/macro';
import type { Problem } from './generated/types.gen.ts';

export const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'title' in error && 'status' in error && 'code' in error;
export const hasStatus = (error: unknown, status: number) => isProblem(error) && error.status === status;
export const hasCode = (error: unknown, code: string) => isProblem(error) && error.code === code;

/** What happened, in words for those who are at the desk; the title of a problem is that of its HTTP status. */
export function problemTitle(error: unknown) {
  if (!isProblem(error)) return t`Nepavyko pasiekti serverio`;
  switch (error.status) {
    case 400:
    case 422:
      return t`Ne viskas įrašyta teisingai`;
    case 401:
      return t`Reikia prisijungti`;
    case 403:
      return t`Šio veiksmo teisės neturite`;
    case 404:
      return t`Nerasta`;
    case 409:
      return t`Dabar to padaryti negalima`;
    case 412:
      return t`Kol taisėte, kas nors įrašė kitaip`;
    case 429:
    case 503:
      return t`Serveris užimtas`;
    default:
      return error.title;
  }
}
export const problemDetail = (error: unknown) =>
  isProblem(error) ? error.detail : t`Patikrinkite ryšį ir bandykite dar kartą. Įrašyti duomenys neprarasti.`;
