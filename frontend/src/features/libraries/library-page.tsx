import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Paper, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getLibraryOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Library } from '#/api/generated/types.gen.ts';
import { countryName } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { Columns } from '#/ui/columns.tsx';
import { PrintButton } from '#/ui/export-link.tsx';
import { Facts } from '#/ui/facts.tsx';
import { Page } from '#/ui/page.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { printPostalCode } from './codes.ts';
import classes from './libraries.module.css';
import { LibraryBranches } from './library-branches.tsx';
import { LibraryClosures, LibraryContacts } from './library-contacts.tsx';
import { LibraryHistory } from './library-history.tsx';
import { LibraryLoans } from './library-loans.tsx';
import { KIND, REACHED_BY } from './vocabulary.ts';

const route = getRouteApi('/_staff/libraries/$libraryId/');

/** One library of the directory; `system` is what is said of its system. */
export function LibraryPage({ system }: { system?: ReactNode }) {
  const { libraryId: id } = route.useParams();
  const { data: library } = useSuspenseQuery(getLibraryOptions({ path: { id } }));
  const { may } = useSession();
  return (
    <Page
      title={library.name}
      lead={
        library.is_active ? (
          <StateDot tone="pine">
            <Trans>Veikia</Trans>
          </StateDot>
        ) : (
          <StateDot tone="gray">
            <Trans>Neveikia</Trans>
          </StateDot>
        )
      }
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/libraries" {...props} />}>
          <Trans>Bibliotekos</Trans>
        </Anchor>
      }
      actions={
        <>
          <PrintButton />
          {may('libraries:manage') && (
            <Button
              leftSection={<IconPencil size={16} aria-hidden />}
              renderRoot={(props) => <Link to="/libraries/$libraryId/edit" params={{ libraryId: id }} {...props} />}
            >
              <Trans>Redaguoti</Trans>
            </Button>
          )}
        </>
      }
    >
      <Columns
        aside={
          <>
            <Administration library={library} />
            {may('loans:read') && <LibraryLoans id={id} />}
            {system}
            <LibraryHistory id={id} />
          </>
        }
      >
        <LibraryFacts library={library} />
        <LibraryContacts library={library} />
        <LibraryClosures library={library} />
        <LibraryBranches library={library} />
      </Columns>
    </Page>
  );
}

function LibraryFacts({ library }: { library: Library }) {
  const { t, i18n } = useLingui();
  const way = REACHED_BY[library.reached_by];
  const facts: [string, ReactNode][] = [
    [t`Rūšis`, i18n._(KIND[library.kind])],
    [t`Siglas`, library.sigla],
    [t`Savivaldybė`, library.municipality],
    [t`ISIL`, library.isil],
    [t`Apskritis`, library.county],
    [t`Juridinio asmens kodas`, library.company_code],
    [t`Veiklos teritorija`, library.territory],
    [t`Trumpas pavadinimas`, library.short_name],
  ];
  return (
    <Paper p="lg" component="section" aria-labelledby="facts">
      <Title order={2} id="facts" mb="sm">
        <Trans>Duomenys</Trans>
      </Title>
      {library.parent && <Facts columns={1} facts={[[t`Priklauso`, <LibraryLink key="parent" {...library.parent} />]]} />}
      <Facts facts={facts} />
      <Facts
        columns={1}
        facts={[
          [t`Adresas`, addressOf(library)],
          [t`Kaip pasiekiama`, <Reach key="reach" library={library} way={i18n._(way.label)} />],
          ...(library.note
            ? ([
                [
                  t`Pastaba`,
                  <span key="note" className={classes.note}>
                    {library.note}
                  </span>,
                ],
              ] as [string, ReactNode][])
            : []),
        ]}
      />
    </Paper>
  );
}

const LibraryLink = ({ id, name }: { id: number; name: string }) => (
  <Anchor size="sm" renderRoot={(props) => <Link to="/libraries/$libraryId" params={{ libraryId: id }} {...props} />}>
    {name}
  </Anchor>
);

function addressOf({ street, postal_code, city, country }: Library) {
  const code = postal_code && printPostalCode(postal_code, country);
  const parts = [street, [code, city].filter(Boolean).join(' '), country === 'LT' ? null : countryName(country)];
  return parts.filter(Boolean).join(', ');
}

/** The way by which orders go to it, and the address of that way. */
function Reach({ library: { reached_by, reached_at }, way }: { library: Library; way: string }) {
  if (!reached_at) return reached_by === 'paper' ? way : <Trans>{way}, adresas nenurodytas</Trans>;
  if (reached_by === 'email') return <Anchor href={`mailto:${reached_at}`}>{reached_at}</Anchor>;
  return `${way}: ${reached_at}`;
}

/** Why it matters whether a library is under the same administration as ours. */
function Administration({ library: { is_ours, parent, is_same_administration } }: { library: Library }) {
  if (is_ours && !parent)
    return (
      <Note title={<Trans>Mūsų biblioteka</Trans>}>
        <Trans>Užsakymai priimami ir vykdomi čia.</Trans>
      </Note>
    );
  if (!is_same_administration) return null;
  return (
    <Note title={<Trans>Ta pati administracija</Trans>}>
      <Trans>
        Užsakymai su šia biblioteka registruojami ir matomi, bet į rodiklius neįtraukiami: pagal ISO 2789 tarpbibliotekinis skolinimas yra
        tik tarp bibliotekų, kurios nepriklauso tai pačiai administracijai.
      </Trans>
    </Note>
  );
}

const Note = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <Paper p="lg" component="section" className={classes.aside}>
    <h2>{title}</h2>
    <p>{children}</p>
  </Paper>
);
