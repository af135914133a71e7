import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import { chooseLoanSuppliersMutation, getLoanSuppliersOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LibraryRef, Loan, LoanSuppliers, Supplier } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { ifMatch } from '#/ui/edit.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { OrderTools } from '#/ui/order-tools.tsx';
import { LeftOut } from './left-out.tsx';
import { added, holdersOf, MOST, moved, standing } from './order.ts';
import { Nobody, nameOf, SupplierList } from './supplier-list.tsx';

const OPEN: Loan['status'][] = ['requested', 'sent', 'will_supply'];

type Props = {
  loan: Loan;
  /** Opens the step that sends the request to a library; absent where it cannot be sent now. */
  onSend?: (library: LibraryRef) => void;
};

/** Whom to ask for this request: the order, why, and how a colleague would rather have it. */
export function SuppliersPanel({ loan, onSend }: Props) {
  const isAsked = loan.side === 'borrowing' && (OPEN.includes(loan.status) || loan.attempts.length > 0);
  const { data, error } = useQuery({ ...getLoanSuppliersOptions({ path: { id: loan.id } }), enabled: isAsked });
  const isShown = isAsked && (data ? data.is_open || data.chosen : error);
  if (!isShown) return null;
  return (
    <Paper p="lg" component="section" aria-labelledby="suppliers">
      <Title order={2} id="suppliers" mb="sm">
        <Trans>Kurios bibliotekos klausti</Trans>
      </Title>
      <FormProblem error={error} />
      {data && <Order key={data.version} of={data} onSend={onSend} />}
    </Paper>
  );
}

/** The order as it stands, and as it is being changed; what is kept by a colleague meanwhile begins anew. */
function Order({ of: kept, onSend }: { of: LoanSuppliers; onSend: Props['onSend'] }) {
  const { t } = useLingui();
  const { may } = useSession();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<number[]>();
  const [named, setNamed] = useState<LibraryRef[]>([]);
  const [said, setSaid] = useState('');
  const all = [...kept.items, ...named.filter(({ id }) => !kept.items.some(({ library }) => library.id === id)).map(added)];
  const order = draft ?? standing(kept);
  const items = order.flatMap((id) => all.find(({ library }) => library.id === id) ?? []);
  const next = draft ? items.find(({ verdict }) => verdict === 'ask') : items.find(({ library }) => library.id === kept.next_id);
  const choose = useChange({
    ...chooseLoanSuppliersMutation(),
    onSuccess: () => refresh(queries, 'loan'),
  });
  const keep = (library_ids: number[] | null) =>
    choose.mutateAsync({
      path: { id: kept.loan_id },
      headers: ifMatch(kept.version),
      body: { library_ids: library_ids?.slice(0, MOST) ?? null, holders: holdersOf(all) },
    });
  /** The reasons are kept with the loan before it is sent. */
  const askNext = async (supplier: Supplier) => {
    if (draft || !kept.chosen) await keep(order);
    onSend?.(supplier.library);
  };
  const ignore = () => undefined; // what went wrong is told above the list
  const mayChoose = may('loans:request') && kept.is_open;
  const leaveOut = (name: string) => t`Neklausti: ${name}`;
  const move = (at: number, by: -1 | 1) => {
    const library = items[at]?.library.name ?? '';
    const place = at + 1 + by;
    setDraft(moved(order, at, by));
    setSaid(t`${library}: ${place} vieta`);
  };

  return (
    <Stack gap="sm" align="start">
      {kept.chosen && (
        <Text size="sm" c="dimmed">
          <Trans>
            Eilę nustatė {kept.chosen.by.name}, {formatDate(kept.chosen.at)}.
          </Trans>
        </Text>
      )}
      <FormProblem error={choose.error} />
      {items.length === 0 && <Nobody />}
      <div style={{ alignSelf: 'stretch' }}>
        <SupplierList
          items={items}
          nextId={next?.library.id ?? null}
          label={t`Kurios bibliotekos klausti`}
          tools={
            mayChoose
              ? (item, at) => (
                  <OrderTools
                    name={item.library.name}
                    at={at}
                    last={items.length - 1}
                    onMove={(by) => move(at, by)}
                    leaveOut={leaveOut(item.library.name)}
                    onLeaveOut={() => setDraft(order.filter((id) => id !== item.library.id))}
                  />
                )
              : undefined
          }
        />
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {kept.is_open && items.length > 0 && !next && (
        <Text size="sm">
          <Trans>Eilėje nebėra, ko klausti.</Trans>
        </Text>
      )}
      {mayChoose && (
        <Group gap="sm">
          {next && onSend && (
            <Button size="xs" loading={choose.isPending} onClick={() => void askNext(next).catch(ignore)}>
              <Trans>Klausti: {nameOf(next)}</Trans>
            </Button>
          )}
          {draft && (
            <>
              <Button size="xs" variant="default" loading={choose.isPending} onClick={() => void keep(draft).catch(ignore)}>
                <Trans>Įrašyti eilę</Trans>
              </Button>
              <Button size="xs" variant="subtle" onClick={() => setDraft(undefined)}>
                <Trans>Atsisakyti</Trans>
              </Button>
            </>
          )}
          {kept.chosen && !draft && (
            <Button size="xs" variant="subtle" loading={choose.isPending} onClick={() => void keep(null).catch(ignore)}>
              <Trans>Grįžti prie siūlomos eilės</Trans>
            </Button>
          )}
        </Group>
      )}
      {mayChoose && (
        <>
          <LibraryField
            size="xs"
            label={t`Įtraukti biblioteką`}
            placeholder={t`Pavadinimas arba savivaldybė`}
            value={null}
            onChange={(library) => {
              if (!library || order.includes(library.id)) return;
              setNamed([...named, library]);
              setDraft([...order, library.id]);
            }}
          />
          <LeftOut
            items={all.filter(({ library }) => !order.includes(library.id))}
            onTake={({ library }) => setDraft([...order, library.id])}
          />
        </>
      )}
    </Stack>
  );
}
