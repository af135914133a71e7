import { useNotifications } from '@mantine/notifications';
import { lazy, Suspense, useState } from 'react';

const Notifications = lazy(() => import('./notifications.tsx'));

/** What is told in passing, in the corner; the code that shows it comes with the first thing told. */
export function Toasts() {
  const { notifications } = useNotifications();
  const [isWanted, want] = useState(false);
  if (notifications.length > 0 && !isWanted) want(true);
  return <Suspense>{isWanted && <Notifications position="bottom-right" />}</Suspense>;
}
