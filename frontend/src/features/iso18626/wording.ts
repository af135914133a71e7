import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { IsoMessage } from '#/api/generated/types.gen.ts';
import { ACTION, codeWords, REQUEST, STATUS } from './codes.ts';
import { type Content, dayOf, type Requesting, type Supplying } from './content.ts';

/** What cannot be read whole has no code that the standard knows. */
const UNREADABLE = msg`Nesuprantamas pranešimas`;

/** What a message says, in a line that a librarian reads: as exactly as is known of it. */
export function wordsOf({ kind, code }: Pick<IsoMessage, 'kind' | 'code'>, content: Content | null, i18n: I18n): string {
  const { supplying_agency_message: supplying, requesting_agency_message: requesting } = content ?? {};
  if (supplying) return ofSupplier(supplying, i18n);
  if (requesting) return ofRequester(requesting, i18n);
  if (kind === 'supplyingAgencyMessage') return ofCode(code, i18n);
  const words = kind === 'request' ? REQUEST[code] : ACTION[code];
  return i18n._(words ?? UNREADABLE);
}

/** Of a supplier's message in a list only its reason and its status are known. */
const ANSWERS: Record<string, MessageDescriptor> = {
  RenewResponse: msg`Atsakyta dėl pratęsimo`,
  CancelResponse: msg`Atsakyta dėl atšaukimo`,
  Notification: msg({ message: 'Žinutė', context: 'iso' }),
};

function ofCode(code: string, i18n: I18n): string {
  const [reason = '', status = ''] = code.split('/');
  const answer = ANSWERS[reason];
  if (answer) return i18n._(answer);
  if (!STATUS[status]) return i18n._(UNREADABLE);
  const words = i18n._(STATUS[status]);
  return reason === 'StatusRequestResponse' ? standing(words, i18n) : words;
}

function standing(words: string, i18n: I18n) {
  const status = lower(words);
  return i18n._(msg`Būsena: ${status}`);
}

const lower = (words: string) => words.charAt(0).toLocaleLowerCase() + words.slice(1);

function ofSupplier({ message_info: info, status_info: { status, due_date }, ...rest }: Supplying, i18n: I18n): string {
  const due = due_date && dayOf(due_date);
  const reason = info.reason_for_message;
  if (reason === 'RenewResponse') {
    if (info.answer_yes_no !== 'Y') return i18n._(msg`Nepratęsta`);
    return due ? i18n._(msg`Pratęsta iki ${due}`) : i18n._(msg`Pratęsta`);
  }
  if (reason === 'CancelResponse') return info.answer_yes_no === 'N' ? i18n._(msg`Atšaukti nesutikta`) : i18n._(msg`Sutikta atšaukti`);
  if (reason === 'Notification') return i18n._(msg({ message: 'Žinutė', context: 'iso' }));
  const words = ofStatus(status ?? '', due, { message_info: info, ...rest }, i18n);
  return reason === 'StatusRequestResponse' ? standing(words, i18n) : words;
}

function ofStatus(
  status: string,
  due: string | undefined,
  said: Pick<Supplying, 'message_info' | 'retry_info' | 'delivery_info'>,
  i18n: I18n,
) {
  const { message_info: info, retry_info: retry, delivery_info: delivery } = said;
  const why = info.reason_unfilled && lower(codeWords('reason_unfilled', info.reason_unfilled.value, i18n));
  const later = info.reason_retry && lower(codeWords('reason_retry', info.reason_retry.value, i18n));
  const from = retry?.retry_after && dayOf(retry.retry_after);
  const conditions = retry?.loan_condition ?? delivery?.loan_condition ?? [];
  const condition = conditions.map(({ value }) => lower(codeWords('loan_condition', value, i18n))).join(', ');
  switch (status) {
    case 'WillSupply':
      return condition ? i18n._(msg`Pažadėta su sąlyga: ${condition}`) : i18n._(STATUS.WillSupply as MessageDescriptor);
    case 'Loaned':
      return due ? i18n._(msg`Išsiųsta, grąžinti iki ${due}`) : i18n._(STATUS.Loaned as MessageDescriptor);
    case 'Overdue':
      return due ? i18n._(msg`Vėluojama grąžinti: terminas buvo ${due}`) : i18n._(STATUS.Overdue as MessageDescriptor);
    case 'Recalled':
      return due ? i18n._(msg`Prašoma grąžinti anksčiau, iki ${due}`) : i18n._(STATUS.Recalled as MessageDescriptor);
    case 'Unfilled':
      return why ? i18n._(msg`Neigiamas atsakymas: ${why}`) : i18n._(STATUS.Unfilled as MessageDescriptor);
    case 'RetryPossible':
      if (condition) return i18n._(msg`Paskolins su sąlyga: ${condition}`);
      if (from && later) return i18n._(msg`Siūloma kreiptis nuo ${from}: ${later}`);
      if (from) return i18n._(msg`Siūloma kreiptis nuo ${from}`);
      return later ? i18n._(msg`Siūloma kreiptis kitaip ar vėliau: ${later}`) : i18n._(STATUS.RetryPossible as MessageDescriptor);
    default:
      return i18n._(STATUS[status] ?? UNREADABLE);
  }
}

/** How requesters of ReShare and CrossLink answer a condition, or an Alma user types it. */
const AGREES = /#ReShareLoanConditionAgreeResponse#|^\s*ACCEPT\s*$/;
const REFUSES = /#ReShareLoanConditionRejectResponse#|^\s*REJECT\s*$/;

function ofRequester({ action, note = '' }: Requesting, i18n: I18n): string {
  if (action === 'Notification' && AGREES.test(note)) return i18n._(msg`Sutinkama su sąlyga`);
  if (REFUSES.test(note)) return i18n._(msg`Nesutinkama su sąlyga`);
  return i18n._(ACTION[action] ?? UNREADABLE);
}

const ERROR: Record<string, MessageDescriptor> = {
  UnsupportedActionType: msg`Toks veiksmas negalimas`,
  UnsupportedReasonForMessageType: msg`Tokio pranešimo jų sistema nepriima`,
  UnrecognisedDataElement: msg`Trūksta duomenų arba jie nežinomi`,
  UnrecognisedDataValue: msg`Nesuprasta reikšmė`,
  BadlyFormedMessage: msg`Pranešimas sudarytas netaisyklingai`,
};

/** What systems of the field say most, in words. */
const SAID: [RegExp, MessageDescriptor][] = [
  [/request with a given ID not found|non-existing RequestingAgencyRequestId|UnableToFindRequest/i, msg`Tokio prašymo nėra`],
  [/request with a given ID already exists/i, msg`Toks prašymas jau yra`],
  [/(requesting|supplying)AgencyId:.*not found/i, msg`Biblioteka neatpažinta`],
  [/AuthenticationFailed|requestingAgencyAuthentication:/i, msg`Siuntėjas neatpažintas: netinka raktas ar slaptažodis`],
  [/Retry not possible/i, msg`Pakartoti prašymo negalima`],
];

/** Why a message was refused: in words, and as it was said. */
export function errorOf({ error_type, error_value }: Pick<IsoMessage, 'error_type' | 'error_value'>, i18n: I18n) {
  if (!error_type && !error_value) return undefined;
  const known = SAID.find(([says]) => says.test(error_value ?? ''))?.[1] ?? ERROR[error_type ?? ''];
  return { words: known ? i18n._(known) : (error_type ?? ''), said: [error_type, error_value].filter(Boolean).join(': ') };
}
