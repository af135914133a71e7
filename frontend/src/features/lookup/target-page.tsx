import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Paper, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getLookupTargetOptions, listLookupTargetEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LookupTarget } from '#/api/generated/types.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { Columns } from '#/ui/columns.tsx';
import { Facts } from '#/ui/facts.tsx';
import { History } from '#/ui/history.tsx';
import { Page } from '#/ui/page.tsx';
import classes from './lookup.module.css';
import { TargetState } from './target-list-page.tsx';
import { TryTarget } from './try-target.tsx';
import { EVENT, FIELD, RELATION } from './vocabulary.ts';

const route = getRouteApi('/_staff/lookup/$targetId/');

/** One catalogue: where it is, how it is asked, and what it answers when it is tried. */
export function TargetPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const { targetId } = route.useParams();
  const { data: target } = useSuspenseQuery(getLookupTargetOptions({ path: { id: targetId } }));
  const { data: events } = useQuery(listLookupTargetEventsOptions({ path: { id: targetId } }));
  return (
    <Page
      title={target.name}
      lead={<TargetState of={target} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/lookup" {...props} />}>
          <Trans>Kitų bibliotekų katalogai</Trans>
        </Anchor>
      }
      actions={
        may('parameters:manage') && (
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/lookup/$targetId/edit" params={{ targetId }} {...props} />}
          >
            {t`Keisti`}
          </Button>
        )
      }
    >
      <Columns
        aside={
          <div className="no-print">
            <History events={events?.items ?? []} words={EVENT} fieldName={(field) => FIELD[field] ?? { id: field }} />
          </div>
        }
      >
        {may('parameters:manage') && <TryTarget id={targetId} />}
        <About of={target} />
      </Columns>
    </Page>
  );
}

function About({ of: target }: { of: LookupTarget }) {
  const { t, i18n } = useLingui();
  const { may } = useSession();
  const { library, indexes, credentials } = target;
  const linked = library && (
    <Anchor
      key="library"
      size="sm"
      renderRoot={(props) => <Link to="/libraries/$libraryId" params={{ libraryId: library.id }} {...props} />}
    >
      {library.name}
    </Anchor>
  );
  const format = target.marc_format && { marc21: 'MARC 21', unimarc: 'UNIMARC' }[target.marc_format];
  const code = (text: string | null | undefined) => text && <code className={classes.code}>{text}</code>;
  return (
    <Paper p="lg" component="section" aria-labelledby="about">
      <Title order={2} id="about" mb="sm">
        <Trans>Kaip klausiama</Trans>
      </Title>
      <Facts
        columns={1}
        facts={[
          [t`Biblioteka`, library ? (may('libraries:read') ? linked : library.name) : t`kelios bibliotekos`],
          [t`SRU adresas`, code(target.url)],
          [t`SRU laida`, target.sru_version],
          [t`Įrašų schema`, code(target.record_schema)],
          [t`MARC rūšis`, format ?? t`pagal įrašą`],
          [t`Antraštė`, code(indexes.title)],
          [t`Autorius`, code(indexes.author)],
          ['ISBN', code(indexes.isbn)],
          ['ISSN', code(indexes.issn)],
          [t`Žodžiai`, i18n._(RELATION[indexes.relation])],
          [t`Laukiama`, t`${formatNumber(target.deadline_ms / 1000)} s`],
          [t`Eilė`, formatNumber(target.position)],
          [t`Kuo prisistatome`, credentials ? t`vardas ${credentials.user_name}; slaptažodis nerodomas` : t`nieko nereikalaujama`],
        ]}
      />
    </Paper>
  );
}
