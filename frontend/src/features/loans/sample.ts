import type { LibraryRow, Loan } from '#/api/generated/types.gen.ts';
import { sessionWith } from '#/test/server.ts';
import type { LoanAction } from './loan-action.ts';

/** What the tests of this folder ask the server for. */
export const staff = sessionWith('loans:read', 'loans:readers', 'loans:request', 'loans:circulate', 'loans:charge');

export const ref = { id: 2, name: 'Kauno apskrities Ąžuolyno biblioteka', short_name: 'Kauno AVB' };

export const action = (key: LoanAction['key'], rest: Partial<LoanAction> = {}): LoanAction => ({
  key,
  primary: false,
  needs: [],
  takes: ['happened_on', 'note'],
  dangerous: false,
  ...rest,
});

export const loan = (rest: Partial<Loan> = {}): Loan => ({
  id: 7,
  number: 'TBA-2026-7',
  side: 'borrowing',
  medium: 'original',
  kind: 'book',
  status: 'shipped',
  pending: null,
  title: 'Metai',
  author: 'Kristijonas Donelaitis',
  library: ref,
  reader: { card_no: '00123', name: 'Skaitytojas 1' },
  branch: { id: 1, name: 'Apskrities viešoji biblioteka', short_name: 'AVB' },
  requested_on: '2026-01-05',
  due_on: '2026-12-20',
  is_overdue: false,
  waiting_days: 1,
  n_items: 2,
  version: 3,
  actions: [action('receive', { primary: true, needs: ['due_on'], takes: ['items', 'happened_on', 'note'] })],
  path: ['requested', 'sent', 'will_supply', 'shipped', 'received', 'on_loan', 'checked_in', 'return_shipped', 'completed'],
  channel: 'phone',
  needed_by_on: null,
  container_title: null,
  publisher: null,
  year: 1977,
  edition: null,
  volume: null,
  issue: null,
  pages: null,
  n_pages: null,
  isbn: null,
  issn: null,
  partner_number: null,
  reader_due_on: null,
  told_on: null,
  told_by: null,
  unfilled_reason: null,
  is_same_administration: false,
  items: [1, 2].map((n) => ({
    id: n,
    n,
    volume: null,
    barcode: null,
    condition: null,
    due_on: null,
    received_on: null,
    returned_on: null,
  })),
  attempts: [],
  charges: [],
  terms: null,
  created_at: '2026-01-05T10:00:00Z',
  updated_at: '2026-01-05T10:00:00Z',
  same_title: [],
  ...rest,
});

export const libraryRow: LibraryRow = {
  ...ref,
  parent: null,
  kind: 'county',
  is_ours: false,
  municipality: 'Kauno miesto',
  county: 'Kauno',
  territory: 'Kauno',
  sigla: null,
  isil: null,
  company_code: null,
  street: null,
  city: null,
  postal_code: null,
  country: 'LT',
  reached_by: 'email',
  reached_at: null,
  note: null,
  is_active: true,
  is_same_administration: false,
  n_branches: 0,
  version: 1,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
};

/** The answers that the page of a loan needs beside the loan itself. */
export const besideLoan = { 'GET /session': staff, 'GET /loans/7/events': { items: [] }, 'GET /loans/7/notes': { items: [] } };
