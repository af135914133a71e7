import type { DeadlineQueue } from '#/api/generated/types.gen.ts';

// Closed lists without their words: what reads an address loads with every screen.
export const QUEUES: DeadlineQueue[] = ['late', 'breaks_today', 'waits_for_them'];
