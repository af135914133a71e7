import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Holder, KeyScope, KeyState } from '#/api/generated/types.gen.ts';
import type { Tone } from '#/ui/state-dot.tsx';

export const STATE: Record<KeyState, { label: MessageDescriptor; tone: Tone }> = {
  active: { label: msg`Veikiantis`, tone: 'pine' },
  expired: { label: msg`Pasibaigė`, tone: 'gray' },
  revoked: { label: msg`Atšauktas`, tone: 'red' },
};
export const STATES = Object.keys(STATE) as KeyState[];

export const HOLDER: Record<Holder, MessageDescriptor> = {
  script: msg`Programai`,
  partner: msg`Bibliotekai partnerei`,
};
export const HOLDERS = Object.keys(HOLDER) as Holder[];

/** How far a right of a key reaches. */
export const SCOPE: Record<KeyScope, MessageDescriptor> = { branch: msg`tik padalinio įrašai`, all: msg`visi įrašai` };

/** What became of a key, as its history tells. */
export const EVENT: Record<string, MessageDescriptor> = {
  'keys.create': msg`Sukurtas raktas`,
  'keys.update': msg`Pakeistas rakto aprašas`,
  'keys.rotate': msg`Pakeistas nauju`,
  'keys.revoke': msg`Raktas atšauktas`,
};
