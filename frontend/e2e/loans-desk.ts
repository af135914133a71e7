import { expect, type Page } from '@playwright/test';
import type { Loan, NewLoan } from '../src/api/generated/types.gen.ts';
import { send } from './staff.ts';

type Desk = { server: { origin: string }; cookie: string };

/** A library to deal with, by a name of its own for each test. */
export async function library({ server, cookie }: Desk, name: string) {
  const { body } = await send(server.origin, 'POST', '/libraries', { name, kind: 'municipal', municipality: 'Utenos rajono' }, cookie);
  return body as { id: number; name: string };
}

/** A request that is already taken in; a reader's book unless said otherwise. */
export async function request({ server, cookie }: Desk, loan: Partial<NewLoan> = {}) {
  const reader = { card_no: '00123456', name: 'Skaitytojas 1' };
  const ours = {
    side: 'borrowing',
    medium: 'original',
    kind: 'book',
    channel: 'phone',
    title: 'Silva rerum',
    author: 'Autorė',
    year: 2008,
  };
  // One reader stands for many here; the limit of one day has a test of its own.
  const readers = loan.side !== 'lending' && { reader, over_limit_reason: 'Bandymas' };
  const { body } = await send(server.origin, 'POST', '/loans', { ...ours, ...readers, ...loan }, cookie);
  return body as Loan;
}

/** Steps taken earlier, one after another. */
export async function take({ server, cookie }: Desk, id: number, ...steps: [key: string, body?: object][]) {
  for (const [key, body = {}] of steps) await send(server.origin, 'POST', `/loans/${id}/actions/${key}`, body, cookie);
}

export const expectStep = (page: Page, state: string) => expect(page.locator('[aria-current=step]')).toHaveText(state);

/** Takes the step of this name and answers its dialog by keyboard: `type` types, and Enter takes the step. */
export async function answer(page: Page, name: string, type?: () => Promise<void>) {
  const dialog = page.getByRole('dialog', { name });
  await dialog.locator('button[type=submit]').waitFor();
  await expect(dialog.locator(':focus')).toBeVisible(); // the cursor is where typing begins
  await type?.();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}
