import { createFileRoute } from '@tanstack/react-router';
import type { ScanMode } from '#/api/generated/types.gen.ts';
import { oneOf } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { ScanPage } from '#/features/loans/scan-page.tsx';
import { MODES } from '#/features/loans/scan-words.ts';

export const Route = createFileRoute('/_staff/scan')({
  beforeLoad: requires('loans:read'),
  validateSearch: (search): { mode?: ScanMode } => ({ mode: oneOf(MODES, search.mode) }),
  component: ScanPage,
});
