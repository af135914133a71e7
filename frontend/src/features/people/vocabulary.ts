import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AccountState, Scope } from '#/api/generated/types.gen.ts';
import type { Tone } from '#/ui/state-dot.tsx';

export const STATE: Record<AccountState, { label: MessageDescriptor; tone: Tone }> = {
  invited: { label: msg`Pakviesta`, tone: 'yellow' },
  active: { label: msg`Veikia`, tone: 'pine' },
  disabled: { label: msg`Išjungta`, tone: 'gray' },
};

/** How far a role reaches. */
export const SCOPE: Record<Scope, MessageDescriptor> = {
  own: msg`Tik savo įrašai`,
  branch: msg`Savo biblioteka ar padalinys`,
  all: msg`Visos bibliotekos`,
};
