import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DeputyState } from '#/api/generated/types.gen.ts';
import type { Tone } from '#/ui/state-dot.tsx';

export const STATE: Record<DeputyState, { label: MessageDescriptor; tone: Tone }> = {
  upcoming: { label: msg`Numatytas`, tone: 'yellow' },
  current: { label: msg`Galioja`, tone: 'pine' },
  over: { label: msg`Pasibaigęs`, tone: 'gray' },
  ended: { label: msg`Nutrauktas`, tone: 'gray' },
};
export const STATES = Object.keys(STATE) as DeputyState[];

/** What became of it, as its history tells. */
export const EVENT: Record<string, MessageDescriptor> = {
  'deputies.create': msg`Paskirtas pavaduotojas`,
  'deputies.approve': msg`Patvirtintos administratoriaus teisės`,
  'deputies.end': msg`Pavadavimas nutrauktas`,
};
