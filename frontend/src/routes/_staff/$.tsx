import { createFileRoute } from '@tanstack/react-router';
import { NotFoundState } from '#/ui/states.tsx';

/** An address that no screen has; the menu stays. */
export const Route = createFileRoute('/_staff/$')({ component: NotFoundState });
