import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LoanEvent } from '#/api/generated/types.gen.ts';
import { STATUS } from './vocabulary.ts';

/** What happened, where the state that followed does not say it. */
const EVENT: Record<string, MessageDescriptor> = {
  told: msg`Pranešta skaitytojui`,
  refused: msg`Neigiamas atsakymas`,
  cancel_asked: msg`Paprašyta atšaukti`,
  cancel_declined: msg`Atšaukti nesutikta`,
  corrected: msg`Pataisyta`,
  edited: msg`Aprašas pakeistas`,
};

/** A kind that nobody has named yet is told by the state that it led to, or by its own name. */
export const eventWords = ({ kind, to }: Pick<LoanEvent, 'kind' | 'to'>): MessageDescriptor =>
  EVENT[kind] ?? (to ? STATUS[to].label : { id: kind, message: kind });
