import { createFileRoute } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { StalePage } from '#/features/deadlines/stale-page.tsx';

export const Route = createFileRoute('/_staff/deadlines/stale')({ beforeLoad: requires('loans:read'), component: StalePage });
