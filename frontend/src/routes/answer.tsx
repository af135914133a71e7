import { createFileRoute } from '@tanstack/react-router';
import { AnswerPage } from '#/features/answers/answer-page.tsx';
import { speakAsLetter } from '#/features/answers/link.ts';

/** The token stands behind `#`, so that it is never sent to a server as part of an address. */
export const Route = createFileRoute('/answer')({
  beforeLoad: ({ location }) => speakAsLetter(location.hash),
  component: AnswerPage,
});
