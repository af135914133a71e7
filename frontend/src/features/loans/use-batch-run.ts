import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { keyring } from '#/api/change.ts';
import { actOnLoansBatch } from '#/api/generated/sdk.gen.ts';
import type { BatchAction, BatchBody, BatchResult, LoanRow } from '#/api/generated/types.gen.ts';
import { problemTitle } from '#/api/problem.ts';
import { refresh } from '#/app/live.ts';

/** So many go in one request: one can see how far it is, a bad line loses little, and others who write get their turn. */
const PORTION = 25;

export const portionsOf = (ids: number[]) =>
  Array.from({ length: Math.ceil(ids.length / PORTION) }, (_, n) => ids.slice(n * PORTION, (n + 1) * PORTION));

/** One loan of a run: without a result it waits, or no answer came. */
export type BatchRow = { loan: LoanRow; result?: BatchResult; unsent?: string };
export type BatchRun = { action: BatchAction; body: BatchBody; rows: BatchRow[]; isRunning: boolean };

export const isDone = ({ result }: BatchRow) => result !== undefined && !result.problem;
export const isRefused = ({ result }: BatchRow) => result?.problem !== undefined;
export const isUnsent = ({ unsent }: BatchRow) => unsent !== undefined;

/** Takes a step on many loans, portion by portion; a portion that got no answer is sent again under its own key. */
export function useBatchRun() {
  const queries = useQueryClient();
  const [run, setRun] = useState<BatchRun>();
  const keys = useRef<ReturnType<typeof keyring>>(null);
  keys.current ??= keyring();
  const ring = keys.current;

  /** Sends those that have no result yet. */
  const go = async (action: BatchAction, body: BatchBody, all: BatchRow[]) => {
    let rows = all;
    const wanted = rows.filter(({ result }) => !result).map(({ loan }) => loan.id);
    setRun({ action, body, rows, isRunning: true });
    for (const ids of portionsOf(wanted)) {
      const request = { action, ids, body };
      try {
        const { data } = await actOnLoansBatch({ body: request, headers: { 'Idempotency-Key': ring.keyFor({ body: request }) } });
        ring.forget();
        rows = rows.map((row) => withResult(row, data.results));
        setRun({ action, body, rows, isRunning: true });
      } catch (error) {
        rows = rows.map((row) => (row.result ? row : { ...row, unsent: problemTitle(error) }));
        break;
      }
    }
    setRun({ action, body, rows, isRunning: false });
    await refresh(queries, 'loan');
  };
  const anew = ({ loan }: BatchRow): BatchRow => ({ loan });

  return {
    run,
    /** `before`: what was done already and stands with the rest. */
    start: (action: BatchAction, body: BatchBody, loans: LoanRow[], before: BatchRow[] = []) =>
      go(action, body, [...before, ...loans.map((loan) => ({ loan }))]),
    /** Sends what got no answer. */
    resume: ({ action, body, rows }: BatchRun) =>
      go(
        action,
        body,
        rows.map((row) => (isUnsent(row) ? anew(row) : row)),
      ),
    /** Each loan's own undo of its last step, for all that were done. */
    undo: ({ rows }: BatchRun) => go('undo', {}, rows.filter(isDone).map(anew)),
    forget: () => setRun(undefined),
  };
}

function withResult(row: BatchRow, results: BatchResult[]): BatchRow {
  const result = results.find(({ id }) => id === row.loan.id);
  return result ? { loan: result.loan ?? row.loan, result } : row;
}
