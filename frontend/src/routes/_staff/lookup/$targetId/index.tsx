import { createFileRoute } from '@tanstack/react-router';
import { TargetPage } from '#/features/lookup/target-page.tsx';

export const Route = createFileRoute('/_staff/lookup/$targetId/')({ component: TargetPage });
