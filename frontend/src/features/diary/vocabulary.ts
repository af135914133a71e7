import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Figures } from '#/api/generated/types.gen.ts';

/** What the diary counts, in its order, with the hint that defines it. */
export const FIGURE: Record<keyof Figures, { label: MessageDescriptor; hint: MessageDescriptor }> = {
  visits: { label: msg`Apsilankymai`, hint: msg`TBA vartotojų apsilankymai, pažymėti ranka` },
  users: { label: msg`TBA vartotojai`, hint: msg`Skaitytojai ir bibliotekos, kurie užsakė; kiekvienas vieną kartą` },
  requests_received: { label: msg`Gauta užsakymų`, hint: msg`Iš kitų bibliotekų` },
  requests_sent: { label: msg`Perduota užsakymų`, hint: msg`Mūsų skaitytojų, perduota kitoms bibliotekoms` },
  items_issued: { label: msg`Išduota`, hint: msg`Skaitytojams ir kitoms bibliotekoms, fiziniais vienetais` },
  items_returned: { label: msg`Grąžinta`, hint: msg`Skaitytojų ir kitų bibliotekų, fiziniais vienetais` },
};
export const FIGURES = Object.keys(FIGURE) as (keyof Figures)[];
