import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Supplier } from '#/api/generated/types.gen.ts';
import { SupplierList } from './supplier-list.tsx';
import classes from './suppliers.module.css';

type Props = { items: Supplier[]; onTake: (item: Supplier) => void };

/** Who is not in the order, with the reasons of today, and can be taken in. */
export function LeftOut({ items, onTake }: Props) {
  const { t } = useLingui();
  const n = items.length;
  if (n === 0) return null;
  return (
    <details className={classes.left}>
      <summary>
        <Trans>Neįtrauktos į eilę ({n})</Trans>
      </summary>
      <SupplierList
        items={items}
        nextId={null}
        label={t`Neįtrauktos į eilę`}
        tools={(item) => (
          <Button size="compact-xs" variant="default" onClick={() => onTake(item)} aria-label={t`Įtraukti: ${item.library.name}`}>
            <Trans>Įtraukti</Trans>
          </Button>
        )}
      />
    </details>
  );
}
