import type { Action, ActionKey } from '#/api/generated/types.gen.ts';

/** A step that the server offers for a loan. Every kind of thing has actions; those of a loan have its keys. */
export type LoanAction = Action;

export const keyOf = (action: Pick<LoanAction, 'key'>) => action.key as ActionKey;
