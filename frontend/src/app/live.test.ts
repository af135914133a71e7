import { QueryClient } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { noteChange } from './live.ts';

/** Which of these answers a change makes old. */
async function oldAfter(change: object, operations: string[]) {
  const queries = new QueryClient();
  for (const _id of operations) queries.setQueryData([{ _id }], {});
  await noteChange(queries, JSON.stringify(change));
  return operations.filter((_id) => queries.getQueryState([{ _id }])?.isInvalidated);
}

const OPERATIONS = ['listLoans', 'getLoanQueue', 'getStatistics', 'listLibraries', 'getAccount', 'listRoles', 'getSession', 'listAudit'];

test('a changed loan concerns the loans and their numbers, not the people', async () => {
  expect(await oldAfter({ kind: 'loans.ship', entity: 'loan', entity_id: 1 }, OPERATIONS)).toEqual([
    'listLoans',
    'getLoanQueue',
    'getStatistics',
  ]);
});

test('a message that a partner refused stands at its loan and in the queue', async () => {
  const operations = ['listIsoMessages', 'getIsoMessage', 'listIsoPeers', 'getLoan', ...OPERATIONS];
  expect(await oldAfter({ kind: 'iso18626.refuse', entity: 'iso_message', entity_id: 1 }, operations)).toEqual(operations.slice(0, 6));
});

test('a changed role concerns the rights of whoever is signed in', async () => {
  expect(await oldAfter({ kind: 'roles.change', entity: 'role', entity_id: 1 }, OPERATIONS)).toContain('getSession');
});

test('a change of something unknown makes every answer old', async () => {
  expect(await oldAfter({ kind: 'new.thing', entity: 'new' }, OPERATIONS)).toEqual(OPERATIONS);
});

test('an answer that was under way when the change came is asked for again', async () => {
  const queries = new QueryClient();
  const options = { queryKey: [{ _id: 'getMailMessage' }], staleTime: 60_000 };
  let first = (_: string) => {};
  const loading = queries.fetchQuery({ ...options, queryFn: () => new Promise<string>((come) => (first = come)) });
  await noteChange(queries, JSON.stringify({ kind: 'mail.send', entity: 'mail_message', entity_id: 1 }));
  first('queued');
  expect(await loading).toBe('queued');
  await waitFor(() => expect(queries.getQueryState(options.queryKey)?.isInvalidated).toBe(true));
  expect(await queries.fetchQuery({ ...options, queryFn: () => 'sent' })).toBe('sent');
});
