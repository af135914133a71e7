import { Trans } from '@lingui/react/macro';
import { StateDot } from '#/ui/state-dot.tsx';

type Props = { of: { n_items: number; n_available: number } };

/** How many items there are, and how many of them can be promised now. */
export function Availability({ of: { n_items, n_available } }: Props) {
  if (n_items === 0)
    return (
      <StateDot tone="gray">
        <Trans>neturime</Trans>
      </StateDot>
    );
  return (
    <StateDot tone={n_available > 0 ? 'pine' : 'yellow'}>
      <Trans>
        {n_available} iš {n_items} laisvi
      </Trans>
    </StateDot>
  );
}
