import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

type Named = { label: MessageDescriptor; at?: (id: number, operation: string) => string; name?: (id: number) => string };

/** A day of the diary is known by a number: 20260302. */
const dayOf = (id: number) => String(id).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
const onDay = { name: dayOf, at: (id: number) => `/diary?day=${dayOf(id)}` };

/** The things that the log speaks of, where each is shown, and its name where that is not its number. */
export const ENTITY: Record<string, Named> = {
  account: { label: msg`Žmogus`, at: (id) => `/people/${id}` },
  role: { label: msg`Rolė`, at: (id) => `/roles/${id}` },
  session: { label: msg`Sesija` },
  invitation: { label: msg`Kvietimas` },
  emblem: { label: msg`Spaudinių emblema`, at: () => '/parameters' },
  library: { label: msg`Biblioteka`, at: (id) => `/libraries/${id}` },
  import: {
    label: msg`Importas`,
    at: (id, operation) =>
      operation.startsWith('invoices.run')
        ? '/invoices/runs'
        : operation.startsWith('invoices.batch')
          ? `/invoices/batches/${id}`
          : operation.startsWith('invoices.')
            ? `/payments/imports/${id}`
            : operation.startsWith('history.')
              ? `/history/${id}`
              : `/${operation.startsWith('catalogue.') ? 'catalogue' : 'libraries'}/import/${id}`,
  },
  history_mapping: { label: msg`Ankstesnių užsakymų susiejimas`, at: (id) => `/history/mappings/${id}` },
  subscriber: { label: msg`Abonentas`, at: (id) => `/subscribers/${id}` },
  agreement: { label: msg`Sutartis`, at: (id) => `/agreements/${id}` },
  deputy: { label: msg`Pavadavimas`, at: (id) => `/deputies/${id}` },
  key: { label: msg`API raktas`, at: (id) => `/keys/${id}` },
  webhook: { label: msg`Pranešimai sistemai`, at: (id) => `/webhooks/${id}` },
  iso_peer: { label: msg`Partnerio sistema`, at: (id) => `/peers/${id}` },
  iso_message: { label: msg`Partnerio pranešimas`, at: (id) => `/peers/messages/${id}` },
  voucher_entry: { label: msg`IFLA kuponai`, at: () => '/postage/vouchers' },
  visits: { label: msg`Apsilankymai`, ...onDay },
  diary_day: { label: msg`Dienoraščio diena`, ...onDay },
  description: { label: msg`Aprašas`, at: (id) => `/catalogue/${id}` },
  item: { label: msg`Egzempliorius` },
  parameter_decision: { label: msg`Parametro sprendimas` },
  loan: { label: msg`Užsakymas`, at: (id) => `/loans/${id}` },
  shipment: { label: msg`Siunta`, at: (id) => `/shipments/${id}` },
  carrier: { label: msg`Vežėjas`, at: () => '/tariffs' },
  tariff: { label: msg`Siuntimo įkainis`, at: () => '/tariffs' },
  demand: { label: msg`Poreikio įrašas`, at: (id) => `/demand/${id}` },
  invoice: { label: msg`Sąskaita`, at: (id) => `/invoices/${id}` },
  invoice_run: { label: msg`Sąskaitų rengimas`, at: (id) => `/invoices/runs/${id}` },
  payment: { label: msg`Mokėjimas`, at: (id) => `/payments/${id}` },
  inquiry: { label: msg`Užklausa`, at: (id) => `/inquiries/${id}` },
  faq: { label: msg`DUK`, at: () => '/faq' },
  proposal: { label: msg`Siūlymas fondui papildyti`, at: (id) => `/demand/proposals/${id}` },
  service_target: { label: msg`Siekis`, at: () => '/quality/targets' },
  quality_action: { label: msg`Gerinimo veiksmas`, at: (id) => `/quality/improvements/${id}` },
  report: { label: msg`Ataskaita ar planas`, at: (id) => `/reports/${id}` },
  report_form: { label: msg`Statistikos forma` },
  mail_message: { label: msg`Laiškas`, at: (id) => `/mail/${id}` },
  mail_bounce: { label: msg`Nepasiekiamas adresas` },
  reminder_run: { label: msg`Kasdieniai laiškai`, at: () => '/mail' },
};
