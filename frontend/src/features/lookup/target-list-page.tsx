import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Paper } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { listLookupTargetsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LookupTarget } from '#/api/generated/types.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { useShortcuts } from '#/app/shortcuts.ts';
import { PrintButton } from '#/ui/export-link.tsx';
import { Page } from '#/ui/page.tsx';
import table from '#/ui/small-table.module.css';
import { StateDot } from '#/ui/state-dot.tsx';
import { NothingFound } from '#/ui/states.tsx';
import classes from './lookup.module.css';

/** The catalogues in which titles are looked up, in the order in which they are asked. */
export function TargetListPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(listLookupTargetsOptions());
  useShortcuts({ n: () => may('parameters:manage') && void navigate({ to: '/lookup/new' }) });
  const n = data.items.length;
  const count = formatNumber(n);
  const total = (
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
      {n === 0 ? (
        <NothingFound title={<Trans>Katalogų nėra</Trans>}>
          <Trans>Įrašius katalogą, užsakymo formoje leidinio galima ieškoti kitose bibliotekose: aprašas įsirašo vienu spustelėjimu.</Trans>
        </NothingFound>
      ) : (
        <Paper p="lg">
          <table className={table.table} aria-label={t`Kitų bibliotekų katalogai`}>
            <thead>
              <tr>
                <th scope="col" data-numeric>{t`Eilė`}</th>
                <th scope="col">{t`Katalogas`}</th>
                <th scope="col">{t`Biblioteka`}</th>
                <th scope="col">SRU</th>
                <th scope="col" data-numeric>{t`Laukiama`}</th>
                <th scope="col">{t`Būsena`}</th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((target) => (
                <Row key={target.id} of={target} />
              ))}
            </tbody>
          </table>
        </Paper>
      )}
    </Page>
  );
}

function Row({ of: target }: { of: LookupTarget }) {
  const { t } = useLingui();
  return (
    <tr>
      <td data-numeric>{formatNumber(target.position)}</td>
      <td>
        <Link className={classes.name} to="/lookup/$targetId" params={{ targetId: target.id }}>
          {target.name}
        </Link>
      </td>
      <td>{target.library?.name ?? t`kelios bibliotekos`}</td>
      <td>{target.sru_version}</td>
      <td data-numeric>{t`${formatNumber(target.deadline_ms / 1000)} s`}</td>
      <td data-one-line>
        <TargetState of={target} />
      </td>
    </tr>
  );
}

export function TargetState({ of: { is_active } }: { of: LookupTarget }) {
  return <StateDot tone={is_active ? 'pine' : 'gray'}>{is_active ? <Trans>Klausiamas</Trans> : <Trans>Išjungtas</Trans>}</StateDot>;
}
