import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, NativeSelect, Paper, Stack, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getSubscriberCountsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { SubscriberCounts } from '#/api/generated/types.gen.ts';
import { formatNumber, today } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { PrintButton } from '#/ui/export-link.tsx';
import { Page } from '#/ui/page.tsx';
import { Campaign } from './campaign.tsx';
import { CountsTable } from './counts-table.tsx';
import classes from './subscribers.module.css';

const route = getRouteApi('/_staff/subscribers/year');

/** The registration of a year: how far it is, what is done with everybody at once, and what the year brought. */
export function YearPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const navigate = route.useNavigate();
  const thisYear = Number(today().slice(0, 4));
  const { year: asked } = route.useSearch();
  const { data: counts } = useSuspenseQuery(getSubscriberCountsOptions({ query: { year: asked } }));
  const { year } = counts;
  const years = Array.from({ length: 8 }, (_, n) => String(thisYear + 1 - n));
  return (
    <Page
      title={t`Metų registracija`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/subscribers" {...props} />}>
          <Trans>Abonentai</Trans>
        </Anchor>
      }
      actions={
        <>
          <NativeSelect
            aria-label={t`Metai`}
            value={String(year)}
            data={years}
            onChange={({ currentTarget: { value } }) => navigate({ search: { year: Number(value) } })}
          />
          <PrintButton />
        </>
      }
    >
      <Stack gap="md">
        <Progress counts={counts} />
        {may('subscribers:manage') && year >= thisYear && <Campaign />}
        <Paper p="lg" component="section" aria-labelledby="counts">
          <Title order={2} id="counts" mb="sm">
            <Trans>Kas įvyko per {year} metus</Trans>
          </Title>
          <CountsTable counts={counts} />
        </Paper>
      </Stack>
    </Page>
  );
}

function Progress({ counts: { year, progress } }: { counts: SubscriberCounts }) {
  const figures: [ReactNode, number][] = [
    [<Trans key="subscribers">Abonentai</Trans>, progress.subscribers],
    [<Trans key="registered">Registruoti {year} metams</Trans>, progress.registered],
    [<Trans key="asked">Paprašyti, dar neatsakė</Trans>, progress.asked],
    [<Trans key="waiting">Atsiuntė pataisymų</Trans>, progress.waiting],
  ];
  return (
    <Paper p="lg">
      <dl className={classes.figures}>
        {figures.map(([name, value], index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{formatNumber(value)}</dd>
          </div>
        ))}
      </dl>
    </Paper>
  );
}
