import { createFileRoute } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { SuppliersPage } from '#/features/suppliers/suppliers-page.tsx';

export const Route = createFileRoute('/_staff/suppliers/')({ beforeLoad: requires('loans:request'), component: SuppliersPage });
