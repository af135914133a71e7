import { createFileRoute, redirect } from '@tanstack/react-router';
import { navigationFor } from '#/app/navigation.ts';

/** Where the day begins: the first screen of this person's menu. */
export const Route = createFileRoute('/_staff/')({
  beforeLoad: ({ context: { session } }) => {
    const first = navigationFor(session)
      .flatMap((desk) => desk.items)
      .find(({ to }) => to !== '/');
    throw redirect({ to: (first?.to ?? '/account') as '/account' });
  },
});
