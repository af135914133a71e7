import type { ShipmentDirection, ShipmentStatus } from '#/api/generated/types.gen.ts';

// Closed lists without their words: what reads an address loads with every screen.
export const DIRECTIONS: ShipmentDirection[] = ['to_borrower', 'to_lender', 'from_lender', 'from_borrower'];
export const STATUSES: ShipmentStatus[] = ['packing', 'sent', 'partly_received', 'received', 'lost', 'cancelled'];
