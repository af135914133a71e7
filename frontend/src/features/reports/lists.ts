import type { ReportKind, ReportStatus } from '#/api/generated/types.gen.ts';

// Closed lists without their words: what reads an address loads with every screen.
export const KINDS: ReportKind[] = ['tba_year', 'tba_quarter', 'plan', 'plan_quarter', 'plan_year'];
export const STATUSES: ReportStatus[] = ['collected', 'drafted', 'submitted', 'approved', 'frozen', 'discarded'];
