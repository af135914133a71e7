import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getQualityOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { today } from '#/app/i18n.ts';
import { compact } from '#/app/search.ts';
import { useSession } from '#/app/session.ts';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { LoadingState, NothingFound } from '#/ui/states.tsx';
import { FiguresTable, MonthsTable } from './figures-table.tsx';
import { ImprovementsWaiting } from './improvements-waiting.tsx';
import { PeriodField } from './period-field.tsx';
import classes from './quality.module.css';
import { QualityNav } from './quality-nav.tsx';
import type { QualitySearch } from './quality-search.ts';
import { LateCounts, OpenAges } from './standing.tsx';

const route = getRouteApi('/_staff/quality/');

/** How the service does: figures beside targets, what is open, what is late. */
export function QualityPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useQuery({ ...getQualityOptions({ query: compact(search) }), ...asList });
  const change = (next: QualitySearch) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  return (
    <Page
      title={t`Kokybė`}
      actions={
        <>
          <CsvLink path="/quality" query={compact(search)} />
          <PrintButton />
          <Button variant="default" renderRoot={(props) => <Link to="/quality/sheet" search={{ on: search.on }} {...props} />}>
            <Trans>Ketvirčio lapas</Trans>
          </Button>
        </>
      }
    >
      <QualityNav />
      <PeriodField period={search.period ?? 'quarter'} on={search.on ?? today()} onChange={change} />
      {!data && <LoadingState />}
      {data && (
        <>
          <ImprovementsWaiting nLate={data.n_late_improvements} nToJudge={data.n_to_judge} />
          {data.rows.length === 0 && (
            <NothingFound title={<Trans>Siekių dar nėra</Trans>}>
              {may('quality:manage') ? (
                <Trans>
                  Nustatykite, ko siekiate, pavyzdžiui, įvykdyti ne mažiau kaip 85 % užsakymų:{' '}
                  <Link className={classes.name} to="/quality/targets">
                    nustatyti siekiai
                  </Link>
                  .
                </Trans>
              ) : (
                <Trans>Juos nustato skyriaus vadovas.</Trans>
              )}
            </NothingFound>
          )}
          <FiguresTable quality={data} />
          <div className={classes.panels}>
            <LateCounts late={data.late} />
            <OpenAges open={data.open} />
          </div>
          <MonthsTable rows={data.rows} />
        </>
      )}
    </Page>
  );
}
