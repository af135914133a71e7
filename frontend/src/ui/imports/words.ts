import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ImportStatus, RowOutcome } from '#/api/generated/types.gen.ts';
import type { Tone } from '#/ui/state-dot.tsx';

/** What becomes of a row of a file: told before it is committed, and after. */
export const OUTCOME: Record<RowOutcome, { before: MessageDescriptor; after: MessageDescriptor; tone: Tone }> = {
  created: { before: msg`Bus sukurta`, after: msg`Sukurta`, tone: 'pine' },
  changed: { before: msg`Bus pakeista`, after: msg`Pakeista`, tone: 'blue' },
  unchanged: { before: msg`Nesikeis`, after: msg`Nepakeista`, tone: 'gray' },
  refused: { before: msg`Atmesta`, after: msg`Atmesta`, tone: 'red' },
};
export const OUTCOMES = Object.keys(OUTCOME) as RowOutcome[];

export const IMPORT_STATUS: Record<ImportStatus, { label: MessageDescriptor; tone: Tone }> = {
  queued: { label: msg`Laukia eilės`, tone: 'gray' },
  running: { label: msg`Vykdoma`, tone: 'blue' },
  checked: { label: msg`Patikrinta, neįrašyta`, tone: 'yellow' },
  done: { label: msg`Įrašyta`, tone: 'pine' },
  failed: { label: msg`Nepavyko`, tone: 'red' },
  cancelled: { label: msg`Atšaukta`, tone: 'gray' },
};
