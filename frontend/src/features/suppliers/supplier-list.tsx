import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Supplier, SupplierReason } from '#/api/generated/types.gen.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import classes from './suppliers.module.css';

/** So many are shown at first: a register of agreements is long, and the first ones are asked. */
const FIRST = 5;

export const nameOf = ({ library }: Pick<Supplier, 'library'>) => library.short_name ?? library.name;

type Props = {
  items: Supplier[];
  nextId: number | null;
  label: string;
  /** What can be done with one, beside it. */
  tools?: (item: Supplier, at: number) => ReactNode;
  first?: number;
};

/** Libraries in the order in which they are asked, each with its reasons in words. */
export function SupplierList({ items, nextId, label, tools, first = FIRST }: Props) {
  const { t } = useLingui();
  const [isWhole, setWhole] = useState(false);
  const n = items.length;
  // One more line takes no more room than the button that would show it.
  const shown = isWhole || n <= first + 1 ? items : items.slice(0, first);
  return (
    <>
      <ol className={classes.list} aria-label={label}>
        {shown.map((item, at) => (
          <li key={item.library.id} className={classes.supplier} data-skip={item.verdict === 'skip' || undefined}>
            <div className={classes.told}>
              <div className={classes.head}>
                <span className="numeric">{at + 1}.</span>
                <span className={classes.name}>{item.library.name}</span>
                <State of={item} isNext={item.library.id === nextId} />
              </div>
              <Reasons of={item.reasons} label={t`Priežastys: ${item.library.name}`} />
              <Kept of={item} />
            </div>
            {tools && <div className={classes.tools}>{tools(item, at)}</div>}
          </li>
        ))}
      </ol>
      {shown.length < n && (
        <Button size="xs" variant="default" onClick={() => setWhole(true)}>
          <Trans>Rodyti visas ({n})</Trans>
        </Button>
      )}
    </>
  );
}

function State({ of: { verdict }, isNext }: { of: Supplier; isNext: boolean }) {
  if (verdict === 'skip')
    return (
      <StateDot tone="gray">
        <Trans>praleidžiama</Trans>
      </StateDot>
    );
  if (!isNext) return null;
  return (
    <StateDot tone="pine">
      <Trans>klausti dabar</Trans>
    </StateDot>
  );
}

/** What a library is left out for. */
const AGAINST = ['closed', 'not_in_force', 'inactive', 'asked'];

const Reasons = ({ of: reasons, label }: { of: SupplierReason[]; label: string }) => (
  <ul className={classes.reasons} aria-label={label}>
    {reasons.map(({ code, text }) => (
      <li key={code} data-against={AGAINST.includes(code) || undefined}>
        {text}
      </li>
    ))}
  </ul>
);

/** The reasons of the day on which the order was chosen, where today's are others. */
function Kept({ of: { library, reasons, kept_reasons: kept } }: { of: Supplier }) {
  const { t } = useLingui();
  const isSame = kept.map(({ text }) => text).join() === reasons.map(({ text }) => text).join();
  if (kept.length === 0 || isSame) return null;
  return (
    <details className={classes.kept}>
      <summary>
        <Trans>Kai eilė nustatyta</Trans>
      </summary>
      <Reasons of={kept} label={t`Priežastys, kai eilė nustatyta: ${library.name}`} />
    </details>
  );
}

/** What is said where nobody comes into question. */
export const Nobody = () => (
  <Text size="sm" c="dimmed">
    <Trans>Nė viena biblioteka nesiūloma: nėra nei galiojančių sutarčių, nei ankstesnių užsakymų, nei žinoma, kas leidinį turi.</Trans>
  </Text>
);
