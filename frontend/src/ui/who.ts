import { t } from '@lingui/core/macro';

type Acted = { account?: { name: string } | null; deputy_for?: { name: string } | null };

/** Who acted, and in whose name where they stood in for somebody; nothing where the system did. */
export function whoActed({ account, deputy_for: absent }: Acted) {
  if (!account || !absent) return account?.name;
  return t`${account.name} (pavaduoja: ${absent.name})`;
}
