import type { IsoItem, IsoMessage, WholeIsoMessage } from '#/api/generated/types.gen.ts';

/** A value of an open list, as the server keeps it. */
export type Coded = { value: string };

/** Money in hundredths. */
export type Costs = { currency: Coded; cents: number };

/** A group of elements: its names are those of the standard in `snake_case`; what is absent is left out. */
export type Group = Record<string, unknown>;

export type Supplying = {
  header: Group;
  message_info: { reason_for_message: string; answer_yes_no?: string; note?: string; reason_unfilled?: Coded; reason_retry?: Coded };
  status_info: { status?: string; due_date?: string; expected_delivery_date?: string; last_change: string };
  retry_info?: Group & { loan_condition?: Coded[]; offered_costs?: Costs[]; retry_after?: string; retry_before?: string };
  delivery_info?: Group & { loan_condition?: Coded[] };
  shipping_info?: Group;
  return_info?: Group;
};

export type Requesting = { header: Group; action: string; note?: string };

export type Request = {
  header: Group;
  bibliographic_info: Group & { title?: string; title_of_component?: string };
  publication_info?: Group;
  service_info?: Group & { request_type?: string; note?: string; need_before_date?: string };
  supplier_info?: Group[];
  requested_delivery_info?: Group[];
  requesting_agency_info?: Group;
  patron_info?: Group;
  billing_info?: Group;
};

/** What a message says, in the terms of 2021: one of the three kinds. */
export type Content = { request?: Request; supplying_agency_message?: Supplying; requesting_agency_message?: Requesting };

/** Null where it could not be read whole. */
export const contentOf = ({ content }: Pick<WholeIsoMessage, 'content'>) => content as Content | null;

/** What a person wrote, as far as it was not meant for programs; things in a parcel are named beside it. */
export const noteOf = ({ said }: Pick<IsoMessage, 'said'>) => readable(said?.note?.replace(/^(?:Item|Volume): .*$/gm, ''));

/** A thing in a parcel, as a person names it. */
export const itemWords = ({ id, name, call_number }: IsoItem) =>
  name ? `${name} (${[call_number, id].filter(Boolean).join(', ')})` : [id, call_number].filter(Boolean).join(', ');

/** How ReShare names one of several volumes: `multivol:name,callno,id`. */
export function ofReShare(text: string) {
  const [, name = '', callNumber = '', id = ''] = /^multivol:(.*),([^,]*),([^,]*)$/.exec(text) ?? [];
  return id ? itemWords({ id, name: name || null, call_number: callNumber || null }) : text;
}

/** What the server puts where a person would stand. */
export const HIDDEN = '[hidden]';

/** Whether a message names persons that are not on show; what proves a library is no person. */
export const hidesPersons = (content: unknown): boolean =>
  content === HIDDEN ||
  (typeof content === 'object' &&
    content !== null &&
    Object.entries(content).some(([name, value]) => name !== 'security_code' && hidesPersons(value)));

/** Words for programs in a note: what ReShare and CrossLink say there because 1.2 has no place for it. */
const MARKS =
  /#(?:seq|lastSeq):\d+#|#ReShare(?:AddLoanCondition|Supplier\w+|LoanCondition\w+)#|#(?:ABORT|RETURN_TO|RT_END|SHIP_TO|ST_END)#|#MultipleItems#[\s\S]*?#MultipleItemsEnd#/g;

/** A note without those; where one holds something that people should see, that stays. */
export function readable(note = '') {
  const text = note.replace(/#ReShareUpdatedField-([^#:]+):([^#]*)#/g, '$1: $2').replace(MARKS, ' ');
  return /^\s*(ACCEPT|REJECT)\s*$/.test(text) ? '' : text.replace(/[ \t]{2,}/g, ' ').trim();
}

/** An instant that means a day: the standard puts the last second of it, in UTC. */
export const dayOf = (instant: string) => instant.slice(0, 10);
