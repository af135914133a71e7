import { QueryClient } from '@tanstack/react-query';
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

test('a changed role concerns the rights of whoever is signed in', async () => {
  expect(await oldAfter({ kind: 'roles.change', entity: 'role', entity_id: 1 }, OPERATIONS)).toContain('getSession');
});

test('a change of something unknown makes every answer old', async () => {
  expect(await oldAfter({ kind: 'new.thing', entity: 'new' }, OPERATIONS)).toEqual(OPERATIONS);
});
