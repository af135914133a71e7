import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { listLookupTargetsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LookupTarget } from '#/api/generated/types.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { useShortcuts } from '#/app/shortcuts.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { PrintButton } from '#/ui/export-link.tsx';
import { Page } from '#/ui/page.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { NothingFound } from '#/ui/states.tsx';
import classes from './lookup.module.css';

/** The catalogues in which titles are looked up, in the order in which they are asked. */
export function TargetListPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const navigate = useNavigate();
  const { data } = useQuery(listLookupTargetsOptions());
  const columns = useColumns();
  useShortcuts({ n: () => may('parameters:manage') && void navigate({ to: '/lookup/new' }) });
  const n = data?.items.length ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} katalogas`} few={`${count} katalogai`} many={`${count} katalogo`} other={`${count} katalogų`} />
  );
  return (
    <Page
      title={t`Kitų bibliotekų katalogai`}
      lead={total}
      actions={
        <>
          <PrintButton />
          {may('parameters:manage') && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link to="/lookup/new" {...props} />}>
              <Trans>Naujas katalogas</Trans>
            </Button>
          )}
        </>
      }
    >
      <DataTable
        label={t`Kitų bibliotekų katalogai`}
        columns={columns}
        page={data && { items: data.items, next_cursor: null }}
        limit={Math.max(n, 1)}
        summary={total}
        onChange={() => undefined}
        onOpen={({ id }) => void navigate({ to: '/lookup/$targetId', params: { targetId: id } })}
        empty={
          <NothingFound title={<Trans>Katalogų nėra</Trans>}>
            <Trans>
              Įrašius katalogą, užsakymo formoje leidinio galima ieškoti kitose bibliotekose: aprašas įsirašo vienu spustelėjimu.
            </Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

function useColumns(): Column<LookupTarget>[] {
  const { t } = useLingui();
  return [
    { id: 'position', header: t`Eilė`, width: 60, numeric: true, cell: ({ position }) => formatNumber(position) },
    {
      id: 'name',
      header: t`Katalogas`,
      cell: ({ id, name }) => (
        <Link
          className={classes.name}
          to="/lookup/$targetId"
          params={{ targetId: id }}
          title={name}
          onClick={(event) => event.stopPropagation()}
        >
          {name}
        </Link>
      ),
    },
    {
      id: 'library',
      header: t`Biblioteka`,
      cell: ({ library }) => <span title={library?.name}>{library?.name ?? t`kelios bibliotekos`}</span>,
    },
    { id: 'sru_version', header: 'SRU', width: 60, cell: ({ sru_version }) => sru_version },
    {
      id: 'deadline',
      header: t`Laukiama`,
      width: 96,
      numeric: true,
      cell: ({ deadline_ms }) => t`${formatNumber(deadline_ms / 1000)} s`,
    },
    { id: 'state', header: t`Būsena`, width: 140, cell: (target) => <TargetState of={target} /> },
  ];
}

export function TargetState({ of: { is_active } }: { of: LookupTarget }) {
  return <StateDot tone={is_active ? 'pine' : 'gray'}>{is_active ? <Trans>Klausiamas</Trans> : <Trans>Išjungtas</Trans>}</StateDot>;
}
