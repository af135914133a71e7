import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TrackedEnd, TrackedStep } from '#/api/generated/types.gen.ts';

/** The five steps, in their order, as somebody says them who waits for a book. */
export const STEPS: Record<TrackedStep, MessageDescriptor> = {
  accepted: msg`Užsakymą priėmėme`,
  ordered: msg`Užsakėme kitoje bibliotekoje`,
  on_the_way: msg`Pakeliui pas mus`,
  ready: msg`Laukia jūsų bibliotekoje`,
  with_you: msg`Pas jus`,
};

export const ENDS: Record<TrackedEnd, MessageDescriptor> = {
  returned: msg`Grąžinta. Ačiū!`,
  unfilled: msg`Deja, gauti nepavyko. Paklauskite bibliotekoje, ką dar galima padaryti.`,
  cancelled: msg`Užsakymas atšauktas.`,
  lost: msg`Leidinys prarastas. Dėl atlyginimo kreipkitės į biblioteką.`,
  closed: msg`Užsakymas baigtas.`,
};
