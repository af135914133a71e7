import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { type ReactNode, Suspense } from 'react';

/**
 * The filters of these names are wanted less often: a button opens their row and says how many of them are in use.
 * The row stands open from the start where one of them is.
 */
export function useMoreFilters<S extends object>(search: S, names: readonly (keyof S)[], filters: ReactNode) {
  const n = names.filter((name) => search[name] !== undefined).length;
  const [opened, { toggle }] = useDisclosure(n > 0);
  const button = (
    <Button variant="default" leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />} aria-expanded={opened} onClick={toggle}>
      {n ? <Plural value={n} one="# filtras" few="# filtrai" many="# filtro" other="# filtrų" /> : <Trans>Daugiau filtrų</Trans>}
    </Button>
  );
  return { button, row: opened && <Suspense>{filters}</Suspense> };
}
