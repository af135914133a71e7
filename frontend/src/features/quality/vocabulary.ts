import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  Bound,
  ImprovementStatus,
  LateReason,
  MeasureKey,
  ServiceStep,
  Side,
  TargetState,
  TargetUnit,
  Verdict,
  WaitsFor,
} from '#/api/generated/types.gen.ts';
import type { StepField, StepWords } from '#/ui/action-bar.tsx';
import type { Tone } from '#/ui/state-dot.tsx';

/** The measures of which a target can be set, and on which sides they are known. */
export const AIM: Partial<Record<MeasureKey, { label: MessageDescriptor; sides: Side[] }>> = {
  lending_fill_rate: { label: msg`Įvykdymo procentas (skolinant)`, sides: ['lending'] },
  borrowing_fill_rate: { label: msg`Įvykdymo procentas (gaunant)`, sides: ['borrowing'] },
  supplier_fill_rate: { label: msg`Tiekėjo įvykdymo procentas`, sides: ['borrowing'] },
  filled_within_2_days: { label: msg`Įvykdyta per 2 dienas, %`, sides: ['borrowing', 'lending'] },
  filled_within_3_days: { label: msg`Įvykdyta per 3 dienas, %`, sides: ['borrowing', 'lending'] },
  filled_within_5_days: { label: msg`Įvykdyta per 5 dienas, %`, sides: ['borrowing', 'lending'] },
  filled_within_10_days: { label: msg`Įvykdyta per 10 dienų, %`, sides: ['borrowing', 'lending'] },
  filled_within_30_days: { label: msg`Įvykdyta per 30 dienų, %`, sides: ['borrowing', 'lending'] },
  days_mean: { label: msg`Trukmės vidurkis, kalendorinėmis dienomis`, sides: ['borrowing', 'lending'] },
  days_median: { label: msg`Trukmės mediana, kalendorinėmis dienomis`, sides: ['borrowing', 'lending'] },
  days_p90: { label: msg`Trukmės 90-asis procentilis, kalendorinėmis dienomis`, sides: ['borrowing', 'lending'] },
  working_days_mean: { label: msg`Trukmės vidurkis, darbo dienomis`, sides: ['borrowing', 'lending'] },
  working_days_median: { label: msg`Trukmės mediana, darbo dienomis`, sides: ['borrowing', 'lending'] },
  working_days_p90: { label: msg`Trukmės 90-asis procentilis, darbo dienomis`, sides: ['borrowing', 'lending'] },
  libraries_per_fill: { label: msg`Kreipimųsi vienam įvykdytam užsakymui`, sides: ['borrowing'] },
};
export const AIMS = Object.keys(AIM) as MeasureKey[];

/** The steps at which an open loan stands, and on which sides a target can be set for them. */
export const STEP: Record<ServiceStep, { label: MessageDescriptor; sides: Side[] }> = {
  pass_on: { label: msg`Perdavimas bibliotekai`, sides: ['borrowing'] },
  answer: { label: msg({ message: 'Atsakymas', context: 'step of service' }), sides: ['borrowing', 'lending'] },
  supply: { label: msg`Išsiuntimas`, sides: ['borrowing', 'lending'] },
  arrive: { label: msg`Siunta kelyje`, sides: ['borrowing', 'lending'] },
  hand_over: { label: msg`Pranešimas skaitytojui`, sides: ['borrowing'] },
  pick_up: { label: msg`Atsiėmimas`, sides: ['borrowing'] },
  return: { label: msg({ message: 'Grąžinimas', context: 'step of service' }), sides: [] },
  send_back: { label: msg`Išsiuntimas atgal`, sides: ['borrowing'] },
  question: { label: msg`Atsakymas į klausimą`, sides: ['borrowing', 'lending'] },
  settle: { label: msg`Žalos atlyginimas`, sides: ['borrowing', 'lending'] },
};

export const SIDE: Record<Side, MessageDescriptor> = { lending: msg`Skoliname`, borrowing: msg`Gauname` };

export const WAITS_FOR: Record<WaitsFor, MessageDescriptor> = {
  us: msg({ message: 'Mūsų', context: 'waits for' }),
  partner: msg({ message: 'Kitos bibliotekos', context: 'waits for' }),
  reader: msg({ message: 'Skaitytojo', context: 'waits for' }),
};

export const REASON: Record<LateReason, MessageDescriptor> = {
  over_target: msg`Viršyta nustatyta trukmė`,
  past_due: msg`Praėjo terminas`,
};

export const STATE: Record<TargetState, { label: MessageDescriptor; tone: Tone }> = {
  in_force: { label: msg({ message: 'Galioja', context: 'target' }), tone: 'pine' },
  future: { label: msg({ message: 'Galios', context: 'target' }), tone: 'blue' },
  past: { label: msg({ message: 'Nebegalioja', context: 'target' }), tone: 'gray' },
  withdrawn: { label: msg({ message: 'Atšauktas', context: 'target' }), tone: 'gray' },
};

export const SIGN: Record<Bound, string> = { at_least: '≥', at_most: '≤' };

export const UNIT: Record<TargetUnit, MessageDescriptor> = {
  percent: msg({ message: '%', context: 'unit' }),
  day: msg({ message: 'd.', context: 'unit' }),
  working_day: msg({ message: 'd. d.', context: 'unit' }),
  library: msg({ message: 'bibl.', context: 'unit' }),
};

export const STATUS: Record<ImprovementStatus, { label: MessageDescriptor; tone: Tone }> = {
  planned: { label: msg({ message: 'Suplanuotas', context: 'improvement' }), tone: 'blue' },
  under_way: { label: msg({ message: 'Vykdomas', context: 'improvement' }), tone: 'violet' },
  done: { label: msg({ message: 'Atliktas', context: 'improvement' }), tone: 'cyan' },
  judged: { label: msg({ message: 'Įvertintas', context: 'improvement' }), tone: 'pine' },
  abandoned: { label: msg({ message: 'Nutrauktas', context: 'improvement' }), tone: 'gray' },
};

export const VERDICT: Record<Verdict, MessageDescriptor> = {
  worked: msg`Pagerėjo`,
  no_effect: msg`Be poveikio`,
  worse: msg`Pablogėjo`,
};

/** The steps of an improvement. */
export const MOVE: Record<string, StepWords> = {
  start: { label: msg`Pradėti`, consequence: msg`Ankstesnių dienų rodiklis bus įsimintas ir nebesikeis.` },
  finish: { label: msg({ message: 'Atlikta', context: 'step' }), consequence: msg`Poveikį galėsite vertinti, kai praeis tiek pat dienų.` },
  judge: { label: msg`Įvertinti poveikį`, consequence: msg`Po veiksmo buvęs rodiklis bus įsimintas šalia ankstesniojo.` },
  reopen: { label: msg`Planuoti iš naujo` },
  take_back: { label: msg`Atšaukti žingsnį`, consequence: msg`Veiksmas grįš į ankstesnę būseną; istorijoje liks abu įrašai.` },
  abandon: { label: msg`Nutraukti veiksmą`, consequence: msg`Veiksmas nebebus tęsiamas. Vėliau jį galima planuoti iš naujo.` },
};

export const FIELD: Record<string, StepField> = {
  happened_on: { label: msg`Kada`, kind: 'day' },
  reason: { label: msg`Priežastis`, kind: 'area' },
  verdict: { label: msg`Koks poveikis`, kind: 'choice', choices: VERDICT },
  words: { label: msg`Vertinimas`, kind: 'area' },
};

export const EVENT: Record<string, MessageDescriptor> = {
  'quality.add': msg`Suplanuotas veiksmas`,
  'quality.update': msg`Pakeistas planas`,
  'quality.start': msg({ message: 'Pradėtas', context: 'improvement' }),
  'quality.finish': msg({ message: 'Atliktas', context: 'improvement' }),
  'quality.judge': msg`Įvertintas poveikis`,
  'quality.abandon': msg({ message: 'Nutrauktas', context: 'improvement' }),
  'quality.reopen': msg`Planuojamas iš naujo`,
  'quality.take_back': msg`Žingsnis atšauktas`,
};
