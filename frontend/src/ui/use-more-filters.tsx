import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';

/** Opens the filters that are wanted less often, and says how many of them are in use. */
export const MoreFiltersButton = ({ n, opened, onClick }: { n: number; opened: boolean; onClick: () => void }) => (
  <Button variant="default" leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />} aria-expanded={opened} onClick={onClick}>
    {n ? <Plural value={n} one="# filtras" few="# filtrai" many="# filtro" other="# filtrų" /> : <Trans>Daugiau filtrų</Trans>}
  </Button>
);
