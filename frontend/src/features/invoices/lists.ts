import type { InvoiceKind, InvoiceStatus } from '#/api/generated/types.gen.ts';

// Closed lists without their words: what reads an address loads with every screen.
export const KINDS: InvoiceKind[] = ['invoice', 'credit_note'];
export const STATUSES: InvoiceStatus[] = ['draft', 'dropped', 'issued', 'sent', 'partly_paid', 'paid', 'credited'];
