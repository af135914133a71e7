import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { IsoMessage, IsoSaid } from '#/api/generated/types.gen.ts';
import { ACTION, codeWords, REQUEST, STATUS } from './codes.ts';

/** What cannot be read whole has no code that the standard knows. */
const UNREADABLE = msg`Nesuprantamas pranešimas`;

type Worded = Pick<IsoMessage, 'kind' | 'code' | 'said'>;

/** What a message says, in a line that a librarian reads: as exactly as is known of it. */
export function wordsOf({ kind, code, said }: Worded, i18n: I18n): string {
  if (kind === 'supplyingAgencyMessage') return ofSupplier(code, said, i18n);
  if (kind === 'requestingAgencyMessage' && said) return ofRequester(code, said.note ?? '', i18n);
  const words = kind === 'request' ? REQUEST[code] : ACTION[code];
  return i18n._(words ?? UNREADABLE);
}

/** Of what could not be read whole only its reason and its status are known, and of an answer perhaps neither yes nor no. */
const ANSWERS: Record<string, MessageDescriptor> = {
  RenewResponse: msg`Atsakyta dėl pratęsimo`,
  CancelResponse: msg`Atsakyta dėl atšaukimo`,
  Notification: msg({ message: 'Žinutė', context: 'iso' }),
};

function standing(words: string, i18n: I18n) {
  const status = lower(words);
  return i18n._(msg`Būsena: ${status}`);
}

const lower = (words: string) => words.charAt(0).toLocaleLowerCase() + words.slice(1);

function ofSupplier(code: string, said: IsoSaid | null, i18n: I18n): string {
  const [reason = '', status = ''] = code.split('/');
  const { answer = null, due_on: due = null } = said ?? {};
  if (reason === 'RenewResponse' && answer === false) return i18n._(msg`Nepratęsta`);
  if (reason === 'RenewResponse' && answer) return due ? i18n._(msg`Pratęsta iki ${due}`) : i18n._(msg`Pratęsta`);
  if (reason === 'CancelResponse' && answer !== null) return answer ? i18n._(msg`Sutikta atšaukti`) : i18n._(msg`Atšaukti nesutikta`);
  const word = ANSWERS[reason];
  if (word) return i18n._(word);
  const words = ofStatus(status, said, i18n);
  return reason === 'StatusRequestResponse' && STATUS[status] ? standing(words, i18n) : words;
}

function ofStatus(status: string, said: IsoSaid | null, i18n: I18n) {
  const { due_on: due, reason = null, conditions = [], retry_from_on: from } = said ?? {};
  const why = reason && lower(codeWords(status === 'Unfilled' ? 'reason_unfilled' : 'reason_retry', reason, i18n));
  const condition = conditions.map((code) => lower(codeWords('loan_condition', code, i18n))).join(', ');
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
      if (from && why) return i18n._(msg`Siūloma kreiptis nuo ${from}: ${why}`);
      if (from) return i18n._(msg`Siūloma kreiptis nuo ${from}`);
      return why ? i18n._(msg`Siūloma kreiptis kitaip ar vėliau: ${why}`) : i18n._(STATUS.RetryPossible as MessageDescriptor);
    default:
      return i18n._(STATUS[status] ?? UNREADABLE);
  }
}

/** How requesters of ReShare and CrossLink answer a condition, or an Alma user types it. */
const AGREES = /#ReShareLoanConditionAgreeResponse#|^\s*ACCEPT\s*$/;
const REFUSES = /#ReShareLoanConditionRejectResponse#|^\s*REJECT\s*$/;

function ofRequester(action: string, note: string, i18n: I18n): string {
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
