import { useLingui } from '@lingui/react/macro';
import type { LinkedLoan, LinkedNames } from '#/api/generated/types.gen.ts';

/** The server's words for its codes, and our name, in the language of the page. */
export function useNames({ names, us }: Pick<LinkedLoan, 'names' | 'us'>) {
  const { i18n } = useLingui();
  const isEnglish = i18n.locale === 'en';
  const say = ({ name_lt, name_en }: LinkedNames['unfilled'][number]) => (isEnglish ? name_en : name_lt);
  return {
    us: (isEnglish && us.name_en) || us.name,
    nameOf: (list: keyof LinkedNames, key: string) => {
      const named = names[list].find((name) => name.key === key);
      return named ? say(named) : key;
    },
    optionsOf: (list: keyof LinkedNames) => names[list].map((named) => ({ value: named.key, label: say(named) })),
  };
}
