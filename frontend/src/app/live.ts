import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionOptions } from './session.ts';

/** Which answers a change of an entity makes old, by the names of their operations. */
const CONCERNS: Record<string, RegExp> = {
  // What a message says stays as it was written: only lists of messages and what counts them is asked for again.
  loan: /loan|postage|shipment|waitingToPack|deadline|stale|statistics|diary|negative|demand|quality|isoMessages|isoPeer/i,
  shipment: /shipment|postage|waitingToPack|postOfDay|getLoan|listLoans$/i,
  carrier: /carrier|shipment/i,
  tariff: /tariff|shipment/i,
  demand: /demand|proposal|statistics/i,
  proposal: /demand|proposal|statistics/i,
  invoice: /invoice|payment|getStatement/i,
  invoice_run: /invoice/i,
  payment: /invoice|payment|getStatement/i,
  inquiry: /inquir|earlierAnswers|statistics/i,
  faq: /faq|inquir|earlierAnswers/i,
  service_target: /target|deadline|quality|lateLoans/i,
  quality_action: /improvement|quality/i,
  report: /report/i,
  report_form: /reportForm/i,
  voucher_entry: /voucher|postage|loan|statistics/i,
  visits: /diary|statistics/i,
  diary_day: /diary/i,
  deputy: /deput|session|audit|account/i,
  library: /librar|deadline|subscriber|agreement|territory|supplier/i,
  subscriber: /subscriber|territory|librar/i,
  agreement: /agreement|deadline|territory|supplier/i,
  account: /account|session|audit|deput|role/i,
  role: /role|account|session|audit/i,
  session: /session/i,
  // Past loans come in without an event of each.
  import: /import|librar|description|loan|statistics|negative|invoice|payment/i,
  history_mapping: /historyMapping/i,
  description: /description|holding/i,
  item: /description|item|holding/i,
  parameter_decision: /parameter|deadline|stale|calendar|supplier/i,
  webhook: /webhook/i,
  iso_peer: /isoMessage|isoPeer/i,
  // What did not get through stands at its loan and in the queues.
  iso_message: /isoMessage|isoPeer|getLoan|listLoans$/i,
  lookup_target: /lookupTarget/i,
  mail_message: /mail/i,
  mail_bounce: /mail/i,
};
const EVERYTHING = /./;
const LONGEST_WAIT = 30_000;

const operationOf = (key: QueryKey) => (key[0] as { _id?: string } | undefined)?._id;

/** Marks as old what a change of such an entity concerns; screens on show fetch again at once. */
export function refresh(queries: QueryClient, entity: string) {
  const concern = CONCERNS[entity] ?? EVERYTHING;
  const predicate = ({ queryKey }: { queryKey: QueryKey }) => concern.test(operationOf(queryKey) ?? '');
  // A first answer that is still under way may have been read before the change, and its coming would unmark it.
  for (const { promise, queryKey } of queries.getQueryCache().findAll({ predicate, fetchStatus: 'fetching' })) {
    const askAgain = () => queries.invalidateQueries({ queryKey, exact: true });
    void promise?.then(askAgain, askAgain);
  }
  return queries.invalidateQueries({ predicate });
}

/** One change that the server told of. */
export const noteChange = (queries: QueryClient, data: string) => refresh(queries, (JSON.parse(data) as { entity: string }).entity);

/** What a colleague does appears without a reload: one stream of changes for the whole application. */
export function useLiveChanges() {
  const queries = useQueryClient();
  useEffect(() => {
    let source: EventSource;
    let again: ReturnType<typeof setTimeout>;
    let failures = 0;
    const open = () => {
      source = new EventSource('/api/v1/events/stream');
      source.addEventListener('change', (event) => void noteChange(queries, event.data));
      source.onopen = () => {
        if (failures > 0) void queries.invalidateQueries(); // what was missed is not known
        failures = 0;
      };
      source.onerror = () => {
        failures += 1;
        if (source.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
        if (failures === 1) void queries.invalidateQueries({ queryKey: sessionOptions().queryKey });
        again = setTimeout(open, Math.min(LONGEST_WAIT, 1000 * 2 ** failures));
      };
    };
    open();
    return () => {
      clearTimeout(again);
      source.close();
    };
  }, [queries]);
}
