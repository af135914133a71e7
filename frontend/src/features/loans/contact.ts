import type { Language, ReaderContact } from '#/api/generated/types.gen.ts';
import { orNull } from '#/ui/form.ts';

/** How a reader is reached, as it is typed. */
export type ContactDraft = { email: string; phone: string; language: Language | '' };

export const blankContact: ContactDraft = { email: '', phone: '', language: '' };

export const contactDraftOf = (contact: ReaderContact | null): ContactDraft => ({
  email: contact?.email ?? '',
  phone: contact?.phone ?? '',
  language: contact?.language ?? '',
});

export const contactOf = ({ email, phone, language }: ContactDraft): ReaderContact => ({
  email: orNull(email),
  phone: orNull(phone),
  language: language || null,
});

/** Nothing typed is not sent: the server then knows the reader from the loan before. */
export const isFilled = ({ email, phone, language }: ContactDraft) => !!(email.trim() || phone.trim() || language);
