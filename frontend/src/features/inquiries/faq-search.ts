import type { InquiryTopic } from '#/api/generated/types.gen.ts';
import { compact, flagIn, oneOf, textIn } from '#/app/search.ts';
import { TOPICS } from './lists.ts';

export type FaqSearch = { q?: string; topic?: InquiryTopic; is_retired?: boolean };

export const faqSearch = (search: Record<string, unknown>): FaqSearch => ({
  q: textIn(search.q),
  topic: oneOf(TOPICS, search.topic),
  is_retired: flagIn(search.is_retired),
});

/** At most so many as one page has: nobody reads more. */
export const faqQuery = (search: FaqSearch) => ({ ...compact(search), limit: 200 });
