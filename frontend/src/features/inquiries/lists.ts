import type { AskerKind, InquiryChannel, InquiryKind, InquiryStatus, InquiryTopic } from '#/api/generated/types.gen.ts';

// Closed lists without their words: what reads an address loads with every screen.
export const STATUSES: InquiryStatus[] = [
  'received',
  'assigned',
  'in_preparation',
  'answered',
  'referred',
  'not_answered',
  'closed',
  'void',
];
export const KINDS: InquiryKind[] = ['consultation', 'inquiry'];
export const TOPICS: InquiryTopic[] = ['tba', 'order', 'search', 'lis', 'sap', 'other'];
export const CHANNELS: InquiryChannel[] = ['phone', 'desk', 'email', 'letter', 'form', 'chat', 'visit'];
export const ASKERS: AskerKind[] = ['reader', 'library', 'organisation', 'resident', 'colleague'];
