import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { BatchAction, LoanRow } from '#/api/generated/types.gen.ts';
import classes from './batch-bar.module.css';
import { stepOf } from './steps.ts';

const BatchDialog = lazy(() => import('./batch-dialog.tsx'));
const ManyLoanPapers = lazy(() => import('./many-loan-papers.tsx'));

/** The steps that the API takes on many loans at once. */
const BATCH: BatchAction[] = [
  'send',
  'will_supply',
  'ship',
  'deliver',
  'receive',
  'hand_over',
  'take_back',
  'send_back',
  'complete',
  'remind',
  'grant_renewal',
  'recall',
  'hold_return',
  'release_return',
  'not_picked_up',
  'close',
  'undo',
];

export type Batch = { key: BatchAction; label: string; consequence?: string; loans: LoanRow[] };

/** What can be done with the chosen rows together; the server answers for each row. */
export function BatchBar({ loans, onClear }: { loans: LoanRow[]; onClear: () => void }) {
  const { i18n } = useLingui();
  const [batch, setBatch] = useState<Batch>();
  const open = BATCH.flatMap((key): Batch[] => {
    const able = loans.filter(({ actions }) => actions.some((action) => action.key === key));
    const [first] = able;
    if (!first) return [];
    const names = [...new Set(able.map((loan) => i18n._(stepOf(loan, key).label)))];
    const consequence = key === 'close' ? stepOf(first, key).consequence : undefined;
    return [{ key, label: names.join(' / '), consequence: consequence && i18n._(consequence), loans: able }];
  });
  return (
    <>
      {loans.length > 0 && (
        <Group gap="sm" mb="sm" className={`${classes.bar} no-print`}>
          <Text size="sm" fw={550} role="status">
            <Plural
              value={loans.length}
              one="Pažymėtas # užsakymas"
              few="Pažymėti # užsakymai"
              many="Pažymėta # užsakymo"
              other="Pažymėta # užsakymų"
            />
          </Text>
          {open.map((one) => (
            <Button key={one.key} size="compact-sm" variant="default" onClick={() => setBatch(one)}>
              {one.label}
              {one.loans.length < loans.length && ` (${one.loans.length})`}
            </Button>
          ))}
          {open.length === 0 && (
            <Text size="sm" c="dimmed">
              <Trans>Bendro žingsnio nėra: kiekvieną užsakymą atverkite atskirai.</Trans>
            </Text>
          )}
          <Suspense>
            <ManyLoanPapers loans={loans} />
          </Suspense>
          <Button size="compact-sm" variant="subtle" color="gray" ms="auto" onClick={onClear}>
            <Trans>Atžymėti</Trans>
          </Button>
        </Group>
      )}
      <Suspense>{batch && <BatchDialog batch={batch} onClose={() => setBatch(undefined)} onDone={onClear} />}</Suspense>
    </>
  );
}
