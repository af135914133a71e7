import type { ImprovementStatus, LateReason, ServiceStep, Side, TargetState, WaitsFor } from '#/api/generated/types.gen.ts';

// Closed lists without their words: what reads an address loads with every screen.
export const STEPS: ServiceStep[] = [
  'pass_on',
  'answer',
  'supply',
  'arrive',
  'hand_over',
  'pick_up',
  'return',
  'send_back',
  'question',
  'settle',
];
export const SIDES: Side[] = ['lending', 'borrowing'];
export const WAITED_FOR: WaitsFor[] = ['us', 'partner', 'reader'];
export const REASONS: LateReason[] = ['over_target', 'past_due'];
export const STATES: TargetState[] = ['in_force', 'future', 'past', 'withdrawn'];
export const STATUSES: ImprovementStatus[] = ['planned', 'under_way', 'done', 'judged', 'abandoned'];
