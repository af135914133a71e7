import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, Paper, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBarcode, IconPencil, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CatalogueItem, Description } from '#/api/generated/types.gen.ts';
import { useSession } from '#/app/session.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import { BarcodesDialog } from './barcodes-dialog.tsx';
import classes from './catalogue.module.css';
import { ItemDialog } from './item-dialog.tsx';
import { NOT_LENDABLE, STATE } from './vocabulary.ts';

/** Our items of a title: where each stands, and whether it can be promised now. */
export function Items({ of: { id, items } }: { of: Description }) {
  const { may } = useSession();
  const [isAdding, adding] = useDisclosure();
  const [isScanning, scanning] = useDisclosure();
  const [edited, setEdited] = useState<CatalogueItem>();
  const canManage = may('catalogue:manage');
  return (
    <Paper p="lg" component="section" aria-labelledby="items">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="items">
          <Trans>Egzemplioriai</Trans>
        </Title>
        {canManage && (
          <Group gap="xs">
            <Button size="xs" variant="default" leftSection={<IconBarcode size={15} aria-hidden />} onClick={scanning.open}>
              <Trans>Skenuoti kelis</Trans>
            </Button>
            <Button size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={adding.open}>
              <Trans>Pridėti</Trans>
            </Button>
          </Group>
        )}
      </Group>
      {items.length === 0 ? (
        <Text c="dimmed" size="sm">
          <Trans>Šio leidinio egzempliorių neturime.</Trans>
        </Text>
      ) : (
        <div className={classes.scroll}>
          <ItemTable items={items} onEdit={canManage ? setEdited : undefined} />
        </div>
      )}
      {isAdding && <ItemDialog description={id} onClose={adding.close} />}
      {edited && <ItemDialog description={id} item={edited} onClose={() => setEdited(undefined)} />}
      {isScanning && <BarcodesDialog description={id} onClose={scanning.close} />}
    </Paper>
  );
}

type TableProps = { items: CatalogueItem[]; onEdit?: (item: CatalogueItem) => void };

function ItemTable({ items, onEdit }: TableProps) {
  const { t } = useLingui();
  return (
    <table className={classes.table} aria-labelledby="items">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Brūkšninis kodas</Trans>
          </th>
          <th scope="col">
            <Trans>Būsena</Trans>
          </th>
          <th scope="col">
            <Trans>Kur</Trans>
          </th>
          <th scope="col">
            <Trans>Šifras</Trans>
          </th>
          <th scope="col">
            <Trans>Inventoriaus nr.</Trans>
          </th>
          {onEdit && <th scope="col" aria-label={t`Veiksmai`} />}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td className={classes.nowrap}>{item.barcode}</td>
            <td className={classes.nowrap}>
              <State of={item} />
            </td>
            <td>
              {[item.branch.short_name ?? item.branch.name, item.location].filter(Boolean).join(', ')}
              {item.condition && <span className={classes.why}>{item.condition}</span>}
            </td>
            <td className={classes.nowrap}>{item.shelf_mark ?? '—'}</td>
            <td className={classes.nowrap}>{item.accession_number ?? '—'}</td>
            {onEdit && (
              <td className={classes.end}>
                <ActionIcon variant="subtle" color="gray" aria-label={t`Redaguoti ${item.barcode}`} onClick={() => onEdit(item)}>
                  <IconPencil size={16} />
                </ActionIcon>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The state of an item, and what makes it so. */
function State({ of: { state, not_lendable, claimed_by } }: { of: CatalogueItem }) {
  const { i18n } = useLingui();
  return (
    <>
      <StateDot tone={STATE[state].tone}>{i18n._(STATE[state].label)}</StateDot>
      {claimed_by !== null && (
        <Link className={classes.why} to="/loans/$loanId" params={{ loanId: claimed_by }}>
          <Trans>užsakymas</Trans>
        </Link>
      )}
      {not_lendable && <span className={classes.why}>{i18n._(NOT_LENDABLE[not_lendable])}</span>}
    </>
  );
}
