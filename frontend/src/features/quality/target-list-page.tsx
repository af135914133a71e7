import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { listTargetsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { ServiceTarget, Side, TargetState } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { aimOf } from './figure.ts';
import classes from './quality.module.css';
import { QualityNav } from './quality-nav.tsx';
import { type TargetSearch, targetQuery } from './quality-search.ts';
import { NewTarget } from './target-new.tsx';
import { TargetSteps } from './target-steps.tsx';
import { SIDE, STATE } from './vocabulary.ts';

const route = getRouteApi('/_staff/quality/targets');

/** Every target that was ever set, those set last first: what counted on a day stays to be seen. */
export function TargetListPage() {
  const { t, i18n } = useLingui();
  const { may } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = targetQuery(search);
  const { data } = useQuery({ ...listTargetsOptions({ query }), ...asList });
  const columns = useColumns(may('quality:manage'));
  const change = (next: TargetSearch) =>
    void navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} siekis`} few={`${count} siekiai`} many={`${count} siekio`} other={`${count} siekių`} />
  );
  return (
    <Page
      title={t`Nustatyti siekiai`}
      lead={total}
      actions={
        <>
          <CsvLink path="/quality/targets" query={query} />
          <PrintButton />
          {may('quality:manage') && <NewTarget />}
        </>
      }
    >
      <QualityNav />
      <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Siekių filtrai`}>
        <NativeSelect
          aria-label={t`Būsena`}
          value={search.state ?? ''}
          data={[
            { value: '', label: t`Visos būsenos` },
            ...Object.entries(STATE).map(([value, { label }]) => ({ value, label: i18n._(label) })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ state: (value || undefined) as TargetState | undefined })}
        />
        <NativeSelect
          aria-label={t`Kryptis`}
          value={search.side ?? ''}
          data={[{ value: '', label: t`Abi kryptys` }, ...Object.entries(SIDE).map(([value, label]) => ({ value, label: i18n._(label) }))]}
          onChange={({ currentTarget: { value } }) => change({ side: (value || undefined) as Side | undefined })}
        />
      </Group>
      <DataTable
        label={t`Nustatyti siekiai`}
        columns={columns}
        page={data}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={(next) => change(next as TargetSearch)}
        empty={
          <NothingFound title={<Trans>Siekių nėra</Trans>} onClear={() => void navigate({ search: {} })}>
            <Trans>Siekis nustatomas rodikliui (kiek procentų, kiek dienų) arba žingsniui, kuriame stovi užsakymas.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

function useColumns(canManage: boolean): Column<ServiceTarget>[] {
  const { t, i18n } = useLingui();
  const columns: Column<ServiceTarget>[] = [
    {
      id: 'name',
      header: t`Rodiklis ar žingsnis`,
      cell: ({ name, step }) => (
        <>
          {step && (
            <span className={classes.muted}>
              <Trans>Žingsnis:</Trans>{' '}
            </span>
          )}
          {name}
        </>
      ),
    },
    { id: 'side', header: t`Kryptis`, width: 100, cell: ({ side }) => i18n._(SIDE[side]) },
    { id: 'value', header: t`Siekis`, width: 110, cell: (target) => aimOf(i18n, target, target.value) },
    {
      id: 'days',
      header: t`Galioja`,
      width: 190,
      cell: ({ from_on, to_on }) => (to_on ? `${formatDate(from_on)} – ${formatDate(to_on)}` : t`nuo ${formatDate(from_on)}`),
    },
    { id: 'source', header: t`Pagrindas`, cell: ({ source }) => source },
    {
      id: 'state',
      header: t`Būsena`,
      width: 118,
      cell: ({ state }) => <StateDot tone={STATE[state].tone}>{i18n._(STATE[state].label)}</StateDot>,
    },
  ];
  const steps: Column<ServiceTarget> = {
    id: 'steps',
    header: t`Veiksmai`,
    width: 260,
    cell: (target) => <TargetSteps target={target} />,
  };
  return canManage ? [...columns, steps] : columns;
}
