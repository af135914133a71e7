import { createFileRoute } from '@tanstack/react-router';
import { TrackingPage } from '#/features/tracking/tracking-page.tsx';

export const Route = createFileRoute('/track')({ component: TrackingPage });
