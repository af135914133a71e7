import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** The things that the log speaks of, and where each is shown. */
export const ENTITY: Record<string, { label: MessageDescriptor; at?: (id: number) => string }> = {
  account: { label: msg`Žmogus`, at: (id) => `/people/${id}` },
  role: { label: msg`Rolė`, at: (id) => `/roles/${id}` },
  session: { label: msg`Sesija` },
  invitation: { label: msg`Kvietimas` },
  library: { label: msg`Biblioteka`, at: (id) => `/libraries/${id}` },
  import: { label: msg`Importas`, at: (id) => `/libraries/imports/${id}` },
  loan: { label: msg`Užsakymas`, at: (id) => `/loans/${id}` },
};
