import { t } from '@lingui/core/macro';

type Named = { name: string } | null;
type Acted = { account?: Named; key?: Named; by_link?: Named; deputy_for?: Named };

/**
 * Who acted, and in whose name where they stood in for somebody; nothing where the system did. A key acts in its own
 * name, and so does a library that answers by the link in a letter.
 */
export function whoActed({ account, key, by_link: library, deputy_for: absent }: Acted) {
  if (library) return t`${library.name} – nuoroda iš laiško`;
  if (key) return t`API raktas „${key.name}“`;
  if (!account || !absent) return account?.name;
  return t`${account.name} (pavaduoja: ${absent.name})`;
}
