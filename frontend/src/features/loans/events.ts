import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Status, TimelineEntry } from '#/api/generated/types.gen.ts';
import { STATUS } from './vocabulary.ts';

/** What happened, where the state that followed does not say it. */
const EVENT: Record<string, MessageDescriptor> = {
  unfilled: msg`Neigiamas atsakymas`,
  tell: msg`Pranešta skaitytojui`,
  ask_cancel: msg`Paprašyta atšaukti`,
  decline_cancel: msg`Atšaukti nesutikta`,
  correct: msg`Pataisyta`,
  edit: msg`Aprašas pakeistas`,
  note: msg`Parašyta pastaba`,
  charge: msg`Įrašytos išlaidos`,
  void_charge: msg`Panaikintos išlaidos`,
};

/** An event's kind is `loans.ship`: the capability and the verb. A verb without words is told by the state it led to. */
export function eventWords({ kind, to }: Pick<TimelineEntry, 'kind' | 'to'>): MessageDescriptor {
  const verb = kind.slice(kind.lastIndexOf('.') + 1);
  return EVENT[verb] ?? (to && to in STATUS ? STATUS[to as Status].label : { id: verb, message: verb });
}
