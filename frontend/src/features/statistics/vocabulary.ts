import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Medium, Side } from '#/api/generated/types.gen.ts';

/** What is counted, in the order of the report: on which side, and in few words; the definitions come from the server. */
export const MEASURE: Record<string, { side: Side; label: MessageDescriptor }> = {
  requests_received: { side: 'lending', label: msg`Gauta užsakymų` },
  requests_supplied: { side: 'lending', label: msg`Įvykdyta užsakymų` },
  items_supplied: { side: 'lending', label: msg`Išsiųsta dokumentų` },
  requests_refused: { side: 'lending', label: msg`Atsakyta neigiamai` },
  requests_sent: { side: 'borrowing', label: msg`Perduota užsakymų` },
  requests_filled: { side: 'borrowing', label: msg`Įvykdyta užsakymų` },
  items_received: { side: 'borrowing', label: msg`Gauta dokumentų` },
  requests_unfilled: { side: 'borrowing', label: msg`Neįvykdyta užsakymų` },
  refusals_received: { side: 'borrowing', label: msg`Neigiami bibliotekų atsakymai` },
};
export const MEASURES = Object.keys(MEASURE);

export const SIDE: Record<Side, MessageDescriptor> = {
  lending: msg`Skoliname kitoms bibliotekoms`,
  borrowing: msg`Gauname iš kitų bibliotekų`,
};
/** The same in a word, where there is little room. */
export const SIDE_WORD: Record<Side, MessageDescriptor> = { lending: msg`Skoliname`, borrowing: msg`Gauname` };
export const SIDES = Object.keys(SIDE) as Side[];

export const MEDIUM: Record<Medium, MessageDescriptor> = {
  original: msg`Originalas`,
  paper_copy: msg`Popierinė kopija`,
  electronic_copy: msg`Elektroninė kopija`,
};
export const MEDIA = Object.keys(MEDIUM) as Medium[];

/** By what figures are split: „pagal mėnesį“. */
export const DIMENSION = {
  day: msg`dieną`,
  month: msg`mėnesį`,
  quarter: msg`ketvirtį`,
  year: msg`metus`,
  library: msg`biblioteką`,
  side: msg`kryptį`,
  medium: msg`laikmeną`,
  branch: msg`padalinį`,
  is_abroad: msg`šalį`,
  reason: msg`priežastį`,
} satisfies Record<string, MessageDescriptor>;
export type Dimension = keyof typeof DIMENSION;
export const DIMENSIONS = Object.keys(DIMENSION) as Dimension[];

const TIME: Dimension[] = ['day', 'month', 'quarter', 'year'];
export const isTime = (dimension: string | undefined) => TIME.some((time) => time === dimension);
