import { lazy, type RefObject, Suspense, useRef, useState } from 'react';
import type { LoanRow } from '#/api/generated/types.gen.ts';
import type { LoanAction } from './loan-action.ts';
import type { StepDraft } from './step-draft.ts';

const StepDialog = lazy(() => import('./step-dialog.tsx'));

/** `preset` is what stands in the form already. */
export type Asked = { loan: LoanRow; action: LoanAction; preset?: Partial<StepDraft> };
export type Ask = (asked: Asked) => void;

/**
 * The dialog of a step, one for a whole screen: it outlives the button that opened it, so that a colleague's
 * step in the meantime takes nothing that was typed. Afterwards the focus returns to that button, or, where it
 * is gone, to the row that took its place or to the next step.
 */
export function useSteps(around: RefObject<HTMLElement | null>) {
  const [asked, setAsked] = useState<Asked>();
  const [opened, setOpened] = useState(false);
  const from = useRef<HTMLElement>(null);
  const at = useRef(0);
  const rows = () => [...(around.current?.querySelectorAll<HTMLElement>('[data-loan]') ?? [])];

  const ask: Ask = (next) => {
    from.current = document.activeElement as HTMLElement;
    at.current = rows().findIndex((row) => row.contains(from.current));
    setAsked(next);
    setOpened(true);
  };
  const returnFocus = () => {
    if (from.current !== document.body && from.current?.isConnected) return from.current.focus();
    const left = rows();
    const place = left[Math.min(at.current, left.length - 1)] ?? around.current?.querySelector('button') ?? around.current;
    place?.focus();
  };
  const dialog = asked && (
    <Suspense>
      <StepDialog {...asked} opened={opened} onClose={() => setOpened(false)} onClosed={returnFocus} />
    </Suspense>
  );
  return { ask, dialog, isAsking: opened };
}
