import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { fieldErrors } from '#/api/field-errors.ts';
import type { ActionKey, LoanRow, ScanOutcome, ShipmentRow } from '#/api/generated/types.gen.ts';
import type { Scanned } from './scan-session.ts';
import { isRare, stepOf } from './steps.ts';
import { STATUS } from './vocabulary.ts';

/** At most so many open steps are named. */
const NAMED = 3;
const BACK: string[] = ['undo', 'correct'];

/** What came of a scan, in a few words and one sentence more. */
export function useScanResult() {
  const { t } = useLingui();
  const open = (loan: LoanRow) => {
    const steps = loan.actions.filter((action) => !isRare(loan, action) && !BACK.includes(action.key)).slice(0, NAMED);
    const names = steps.map(({ key }) => i18n._(stepOf(loan, key as ActionKey).label).toLowerCase()).join(', ');
    return names && t`Dabar galima: ${names}.`;
  };
  const parcelWords = (outcome: ScanOutcome, { n_loans, n_awaited }: ShipmentRow) => {
    const n = n_loans - n_awaited;
    switch (outcome) {
      case 'several':
        return { title: t`Kelios siuntos su šiuo kodu`, more: t`Skenuokite siuntos numerį.` };
      case 'not_possible':
        return { title: t`Siunta jau gauta arba dar nelaukiama` };
      default:
        return { title: t`Siunta gauta: užsakymų ${n}` };
    }
  };
  return ({ state, result, shipments = [], why }: Scanned): { title: string; more?: string } => {
    const [loan] = result?.loans ?? [];
    if (state === 'waiting') return { title: t`Siunčiama…` };
    if (state === 'unsent') return { title: t`Neišsiųsta`, more: why };
    if (state === 'repeated') return { title: t`Jau nuskaityta` };
    if (state === 'undone') return { title: t({ message: 'Žingsnis atšauktas', context: 'scan' }) };
    if (!result) return { title: '' };
    const [parcel] = shipments;
    if (parcel && result.outcome !== 'refused') return parcelWords(result.outcome, parcel);
    const status = loan && i18n._(STATUS[loan.status].label);
    switch (result.outcome) {
      case 'done':
        return { title: status ?? '', more: why ?? (result.has_letter ? t`Laiškas siunčiamas.` : undefined) };
      case 'several':
        return { title: t`Keli užsakymai su šiuo kodu`, more: t`Pasirinkite klavišu 1–9.` };
      case 'refused':
        return { title: t`Neįrašyta`, more: wordsOf(result.problem) };
      case 'not_possible':
        return { title: t`Šio žingsnio nėra: užsakymas „${status ?? ''}“`, more: loan && open(loan) };
      case 'unknown':
        return { title: t`Tokio kodo nėra` };
    }
  };
}

/** The fields that are asked above a list and not beside each row: there a fault names its field. */
const FIELD: Record<string, MessageDescriptor> = {
  due_on: msg`Grąžinti iki`,
  reader_due_on: msg`Skaitytojas grąžina iki`,
  happened_on: msg`Kada tai įvyko`,
  library_id: msg`Biblioteka`,
};

/** Why the server refused: what is wrong with its fields, else its sentence. */
export function wordsOf(problem: { detail: string; title: string } | undefined) {
  if (!problem) return '';
  const faults = Object.entries(fieldErrors(problem)).map(([field, words]) => {
    const name = FIELD[field];
    return name ? `${i18n._(name)}: ${words.toLowerCase()}` : words;
  });
  return faults.join('; ') || problem.detail || problem.title;
}
