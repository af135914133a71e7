import { numberIn } from '#/app/search.ts';

/** The version that a new one corrects; from the newest, for another year, where none is named. */
export type FormSearch = { corrects?: number };

export const formSearch = (search: Record<string, unknown>): FormSearch => ({ corrects: numberIn(search.corrects) });
