import type { Medium, ProposeSuppliersData } from '#/api/generated/types.gen.ts';

/** For what whom to ask, as it is typed. */
export type AskedDraft = {
  title: string;
  isbn: string;
  issn: string;
  medium: Medium;
  /** Today where no day is named. */
  on: string | null;
  /** Who has it. */
  holders: number[];
};

/** The question as the API takes it. A number that is still being typed is none. */
export function askedOf({ title, isbn, issn, medium, on, holders }: AskedDraft): ProposeSuppliersData['query'] {
  const typed = Object.entries({ title, isbn, issn }).map(([name, text]) => [name, text.trim()] as const);
  return {
    ...Object.fromEntries(typed.filter(([, text]) => text)),
    medium,
    ...(on && { on }),
    ...(holders.length > 0 && { holders: holders.join(',') }),
  };
}
