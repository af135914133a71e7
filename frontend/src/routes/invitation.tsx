import { createFileRoute } from '@tanstack/react-router';
import { InvitationPage } from '#/features/session/invitation-page.tsx';

/** The token stands behind `#`, so that it is never sent to a server as part of an address. */
export const Route = createFileRoute('/invitation')({ component: InvitationPage });
