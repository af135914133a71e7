import { expect, test } from 'vitest';
import type { ScanOutcome, ScanResult } from '#/api/generated/types.gen.ts';
import { loan } from './sample.ts';
import {
  again,
  anew,
  answered,
  bodyOf,
  canUndo,
  counts,
  EMPTY,
  failed,
  nextOf,
  restored,
  type ScanSession,
  scan,
  stored,
  toChoose,
  undone,
} from './scan-session.ts';

const result = (outcome: ScanOutcome): ScanResult => ({ outcome, action: null, loans: [loan()], has_letter: false });
const scanAll = (session: ScanSession, ...codes: string[]) =>
  codes.reduce(
    (all, code, n) =>
      scan(all, { code, mode: 'receive', key: `${code}-${n}-${all.list.length}`, at: '2026-03-02T09:00:00Z', today: '2026-03-02' }),
    session,
  );
const states = ({ list }: ScanSession) => list.map(({ code, state }) => `${code} ${state}`);

test('codes wait in the order in which they were scanned, the newest stands first', () => {
  let session = scanAll(EMPTY, 'A', 'B', 'C');
  expect(states(session)).toEqual(['C waiting', 'B waiting', 'A waiting']);
  const sent: string[] = [];
  for (let one = nextOf(session); one; one = nextOf(session)) {
    sent.push(one.code);
    session = answered(session, one.key, result('done'));
  }
  expect(sent).toEqual(['A', 'B', 'C']);
});

test('what was taken, or is about to be, is not sent again; what was refused or undone may be', () => {
  let session = scanAll(EMPTY, 'A', 'a');
  expect(states(session)).toEqual(['a repeated', 'A waiting']);
  session = answered(session, 'A-0-0', result('unknown'));
  session = scanAll(session, 'A');
  expect(states(session)[0]).toBe('A waiting');
  session = answered(session, session.list[0]?.key ?? '', result('done'));
  session = scanAll(session, 'A');
  expect(states(session)[0]).toBe('A repeated');
  session = undone(session, session.list[1]?.key ?? '', loan({ status: 'sent' }));
  expect(states(scanAll(session, 'A')).slice(0, 3)).toEqual(['A waiting', 'A repeated', 'A undone']);
  const elsewhere = scan(session, { code: 'A', mode: 'hand_over', key: 'k', at: '', today: '2026-03-02' });
  expect(states(elsewhere)[0]).toBe('A waiting'); // another mode is another step
});

test('what got no answer stays, over a reload too, and is sent again under its own key for its own day', () => {
  let session = failed(scanAll(EMPTY, 'A', 'B'), 'A-0-0', 'Nepavyko pasiekti serverio');
  expect(nextOf(session)?.code).toBe('B'); // the others go on
  session = restored(stored(session));
  expect(states(session)).toEqual(['B unsent', 'A unsent']);
  expect(counts(session)).toEqual({ done: 0, refused: 2, unsent: 2, waiting: 0 });
  session = again(session);
  expect(session.list.map(({ key, state }) => [key, state])).toEqual([
    ['B-1-1', 'waiting'],
    ['A-0-0', 'waiting'],
  ]);
  expect(nextOf(session)).toMatchObject({ code: 'A', happened_on: '2026-03-02' });
});

test('what is set above the list goes with what is scanned from then on', () => {
  const set = { ...EMPTY, settings: { ...EMPTY.settings, due_on: '2026-04-01', by_mail: false } };
  const [one] = scanAll(set, 'A').list;
  expect(one && bodyOf(one)).toEqual({
    code: 'A',
    mode: 'receive',
    loan_id: undefined,
    happened_on: '2026-03-02',
    due_on: '2026-04-01',
    by_mail: false,
  });
});

test('one of several is named under a new key: it is another request', () => {
  let session = answered(scanAll(EMPTY, 'A'), 'A-0-0', result('several'));
  expect(toChoose(session)?.code).toBe('A');
  session = anew(session, 'A-0-0', 'new', 7);
  expect(nextOf(session)).toMatchObject({ key: 'new', loan_id: 7, state: 'waiting' });
  expect(toChoose(session)).toBeUndefined();
});

test('of two steps of one loan the newer is taken back first', () => {
  const both = scan(answered(scanAll(EMPTY, 'A'), 'A-0-0', result('done')), {
    code: 'A',
    mode: 'hand_over',
    key: 'out',
    at: '',
    today: '2026-03-02',
  });
  const undoable = (session: ScanSession) => session.list.map((one) => canUndo(session, one));
  const session = answered(both, 'out', result('done'));
  expect(undoable(session)).toEqual([true, false]);
  expect(undoable(undone(session, 'out', loan({ status: 'received' })))).toEqual([false, true]);
});

test('no reader is kept in the browser', () => {
  const kept = stored(answered(scanAll(EMPTY, 'A'), 'A-0-0', result('done')));
  expect(kept).toContain('Metai');
  expect(kept).not.toContain('Skaitytojas');
});
