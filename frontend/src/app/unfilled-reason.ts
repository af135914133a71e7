import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { UnfilledReason } from '#/api/generated/types.gen.ts';

/** Why something could not be had: one list for our answers and for theirs. */
export const REASON: Record<UnfilledReason, MessageDescriptor> = {
  not_held: msg`Nėra fonde`,
  on_loan: msg({ message: 'Išduotas', context: 'reason' }),
  reserved: msg`Rezervuotas`,
  only_copy: msg`Vienintelis egzempliorius`,
  rare: msg`Retas ar vertingas`,
  not_for_loan: msg`Neskolinamas`,
  poor_condition: msg`Blogos būklės`,
  not_found: msg({ message: 'Nerastas', context: 'reason' }),
  withdrawn: msg`Nurašytas`,
  wrong_citation: msg`Netikslus aprašas`,
  cost_exceeds_limit: msg`Viršyta kaina`,
  too_late: msg`Per vėlu`,
  copyright: msg`Autorių teisės`,
  no_agreement: msg`Nėra sutarties`,
  debtor: msg`Skolininkas`,
  no_answer: msg`Neatsakyta laiku`,
  other: msg({ message: 'Kita', context: 'reason' }),
};

export const REASONS = Object.keys(REASON) as UnfilledReason[];
