import { createFileRoute } from '@tanstack/react-router';
import { ConfirmPage } from '#/features/subscribers/confirm-page.tsx';

/** The token stands behind `#`, so that it is never sent to a server as part of an address. */
export const Route = createFileRoute('/confirm')({ component: ConfirmPage });
