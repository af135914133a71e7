import { createFileRoute } from '@tanstack/react-router';
import { PeerPage } from '#/features/iso18626/peer-page.tsx';

export const Route = createFileRoute('/_staff/peers/$libraryId/')({ component: PeerPage });
