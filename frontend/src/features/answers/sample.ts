import type { Action, LinkedLoan, PartnerLoan } from '#/api/generated/types.gen.ts';

export const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2lnbmF0dXJl';

export const action = (key: string, more: Partial<Action> = {}): Action => ({
  key,
  primary: false,
  dangerous: false,
  needs: [],
  takes: ['happened_on'],
  ...more,
});

export const OPEN = [
  action('will_supply', { primary: true, takes: ['partner_number', 'happened_on'] }),
  action('ship', { takes: ['due_on', 'happened_on'] }),
  action('add_condition', { needs: ['code'], takes: ['cost_cents', 'currency', 'n_half_vouchers', 'happened_on'] }),
  action('ask_retry', { needs: ['reason', 'retry_from_on'], dangerous: true }),
  action('unfilled', { needs: ['reason'], dangerous: true }),
];

export const partnerLoan = (more: Partial<PartnerLoan> = {}): PartnerLoan => ({
  id: 7,
  number: 'TBA-2026-00007',
  partner_number: null,
  role: 'supplier',
  status: 'requested',
  pending: null,
  medium: 'original',
  kind: 'book',
  title: 'Silva rerum',
  author: 'Kristina Sabaliauskaitė',
  requested_on: '2026-11-20',
  needed_by_on: null,
  due_on: null,
  unfilled_reason: null,
  updated_at: '2026-11-20T08:00:00Z',
  version: 2,
  container_title: null,
  publisher: 'Baltos lankos',
  year: 2008,
  edition: null,
  volume: null,
  issue: null,
  pages: null,
  isbn: null,
  issn: null,
  n_renewals: 0,
  is_reading_room_only: false,
  units: [],
  conditions: [],
  actions: OPEN,
  ...more,
});

export const linked = (more: Partial<LinkedLoan> = {}, loan: Partial<PartnerLoan> = {}): LinkedLoan => ({
  number: 'TBA-2026-00007',
  title: 'Silva rerum',
  role: 'supplier',
  status: 'requested',
  unfilled_reason: null,
  is_over: false,
  loan: partnerLoan(loan),
  library: 'Utenos viešoji biblioteka',
  us: { name: 'Panevėžio biblioteka', name_en: 'Panevėžys Library', email: 'tba@example.org', phone: null },
  today: '2026-11-20',
  until_on: '2027-01-19',
  names: {
    unfilled: [
      { key: 'not_held', name_lt: 'leidinio nėra fonde', name_en: 'it is not held' },
      { key: 'on_loan', name_lt: 'leidinys išduotas', name_en: 'it is on loan' },
    ],
    retry: [{ key: 'at_bindery', name_lt: 'leidinys įrišamas', name_en: 'it is at the bindery' }],
    condition: [
      { key: 'cost', name_lt: 'kaina', name_en: 'a cost' },
      { key: 'no_copying', name_lt: 'nekopijuoti', name_en: 'no copying' },
    ],
  },
  ...more,
});
