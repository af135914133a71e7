import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { CatalogueItem, Loan } from '#/api/generated/types.gen.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import { useAct } from './act.tsx';
import { OurStock } from './our-stock.tsx';

/** Beside a loan that waits for us: what we hold of it, and of a borrowing the way out of asking anybody. */
export function LoanStock({ loan }: { loan: Loan }) {
  if (loan.status !== 'requested') return null;
  const isCancellable = loan.side === 'borrowing' && loan.actions.some(({ key }) => key === 'cancel');
  return <OurStock of={loan}>{(free) => isCancellable && <FromOwnStock loan={loan} item={free[0] as CatalogueItem} />}</OurStock>;
}

/** The request ends here: the reader gets our own item, and nobody is asked. */
function FromOwnStock({ loan, item }: { loan: Loan; item: CatalogueItem }) {
  const { t } = useLingui();
  const cancel = useAct(
    () => undefined,
    () => undefined,
  );
  return (
    <>
      <Text size="sm" mt="sm">
        <Trans>Galite išduoti savo egzempliorių ir užsakymo niekam nesiųsti.</Trans>
      </Text>
      <ConfirmButton
        mt="xs"
        size="xs"
        variant="light"
        color="pine"
        label={t`Išduoti iš savo fondo`}
        consequence={<Trans>Užsakymas bus baigtas ir niekam nesiunčiamas. Skaitytojui paruoškite egzempliorių {item.barcode}.</Trans>}
        change={cancel}
        input={{ path: { id: loan.id, key: 'cancel' }, body: { reason: t`Turime savo fonde: ${item.barcode}` } }}
      />
    </>
  );
}
