import { t } from '@lingui/core/macro';

type Acted = { account?: { name: string } | null; key?: { name: string } | null; deputy_for?: { name: string } | null };

/** Who acted, and in whose name where they stood in for somebody; nothing where the system did. A key acts in its own name. */
export function whoActed({ account, key, deputy_for: absent }: Acted) {
  if (key) return t`API raktas „${key.name}“`;
  if (!account || !absent) return account?.name;
  return t`${account.name} (pavaduoja: ${absent.name})`;
}
