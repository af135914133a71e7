import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DeadlineQueue, StaleLoan } from '#/api/generated/types.gen.ts';

/** What asks for attention today. */
export const QUEUE: Record<DeadlineQueue, MessageDescriptor> = {
  late: msg({ message: 'Vėluojame', context: 'queue of deadlines' }),
  breaks_today: msg`Baigiasi šiandien`,
  waits_for_them: msg`Per ilgai laukiame kitų`,
};

/** What a rule does with a request that nobody answers. */
export const OUTCOME: Record<StaleLoan['outcome'], MessageDescriptor> = {
  say_no: msg`Bus atsakyta neigiamai`,
  ask_next: msg`Bus klausiama kitos`,
  to_desk: msg`Grįš pas mus`,
};
