import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Menu, Paper, Title } from '@mantine/core';
import { IconArrowsExchange, IconDownload, IconPencil } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getDescriptionOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Description } from '#/api/generated/types.gen.ts';
import { useSession } from '#/app/session.ts';
import { Columns } from '#/ui/columns.tsx';
import { Facts } from '#/ui/facts.tsx';
import { Page } from '#/ui/page.tsx';
import { Availability } from './availability.tsx';
import classes from './catalogue.module.css';
import { DescriptionHistory } from './description-history.tsx';
import { DescriptionLoans } from './description-loans.tsx';
import { Items } from './items.tsx';
import { languageName } from './languages.ts';
import { MarcView } from './marc-view.tsx';
import { KIND } from './vocabulary.ts';

const route = getRouteApi('/_staff/catalogue/$descriptionId/');

/** One title: what is known of it, our items, and the record that it comes from. */
export function DescriptionPage() {
  const { descriptionId: id } = route.useParams();
  const { data: description } = useSuspenseQuery(getDescriptionOptions({ path: { id } }));
  const { may } = useSession();
  return (
    <Page
      title={description.title}
      lead={<Availability of={description} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/catalogue" {...props} />}>
          <Trans>Katalogas</Trans>
        </Anchor>
      }
      actions={<Tools of={description} />}
    >
      <Columns
        aside={
          <>
            {may('loans:read') && <DescriptionLoans id={id} />}
            <DescriptionHistory id={id} />
          </>
        }
      >
        <Items of={description} />
        <DescriptionFacts of={description} />
        <MarcView id={id} />
      </Columns>
    </Page>
  );
}

function Tools({ of: { id } }: { of: Description }) {
  const { may } = useSession();
  const file = (format: string) => `/api/v1/catalogue/descriptions/${id}/marc?format=${format}`;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
            <Trans>Atsisiųsti</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={file('marc')} download>
            MARC 21 (ISO 2709)
          </Menu.Item>
          <Menu.Item component="a" href={file('marcxml')} download>
            MARCXML
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {may('loans:request') && (
        <Button
          variant="default"
          leftSection={<IconArrowsExchange size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/loans/new" search={{ description_id: id }} {...props} />}
        >
          <Trans>Naujas užsakymas</Trans>
        </Button>
      )}
      {may('catalogue:manage') && (
        <Button
          leftSection={<IconPencil size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/catalogue/$descriptionId/edit" params={{ descriptionId: id }} {...props} />}
        >
          <Trans>Redaguoti</Trans>
        </Button>
      )}
    </>
  );
}

function DescriptionFacts({ of: description }: { of: Description }) {
  const { t, i18n } = useLingui();
  const { source, control_number, language } = description;
  const facts: [string, ReactNode][] = [
    [t`Rūšis`, i18n._(KIND[description.kind])],
    [t`Autorius`, description.author],
    [t`Paantraštė`, description.subtitle],
    [t`Dalis`, description.part],
    [t`Leidykla`, [description.place, description.publisher].filter(Boolean).join(': ')],
    [t`Metai`, description.year],
    [t`Leidimas`, description.edition],
    [t`Apimtis`, description.extent],
    [t`Serija`, description.series],
    [t`Kalba`, language && languageName(language, i18n.locale)],
    [t`ISBN, ISSN`, <Numbers key="numbers" of={description} />],
    [t`Įrašo šaltinis`, source ? `${source} ${control_number ?? ''}` : t`Aprašyta čia`],
  ];
  return (
    <Paper p="lg" component="section" aria-labelledby="facts">
      <Title order={2} id="facts" mb="sm">
        <Trans>Aprašas</Trans>
      </Title>
      {description.responsibility && <Facts columns={1} facts={[[t`Atsakomybės duomenys`, description.responsibility]]} />}
      <Facts facts={facts} />
    </Paper>
  );
}

/** Numbers of the title; a wrong one is kept as it is printed, and said to be wrong. */
function Numbers({ of: { numbers } }: { of: Description }) {
  if (numbers.length === 0) return '—';
  return numbers.map(({ kind, number, is_valid }) => (
    <div key={`${kind}${number}`} className="numeric">
      {number}
      {!is_valid && (
        <span className={classes.wrong}>
          <Trans>neteisingas kontrolinis skaitmuo</Trans>
        </span>
      )}
    </div>
  ));
}
