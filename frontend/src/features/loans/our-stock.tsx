import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Paper, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { findHoldingsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { CatalogueItem, Holding } from '#/api/generated/types.gen.ts';
import { useSession } from '#/app/session.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import classes from './our-stock.module.css';
import { isIsbn, isIssn } from './standard-number.ts';

const SHORTEST_TITLE = 3;

type Wanted = { title: string; author: string | null; isbn: string | null; issn: string | null };
type Props = { of: Wanted; children?: (free: CatalogueItem[]) => ReactNode };

/** "Do we own it?": what our own shelves hold of what is asked for, before anybody else is asked. */
export function OurStock({ of: { title, author, isbn, issn }, children }: Props) {
  const { may } = useSession();
  const query = {
    ...(isbn && isIsbn(isbn) && { isbn }),
    ...(issn && isIssn(issn) && { issn }),
    ...(title.length >= SHORTEST_TITLE && { title, ...(author && { author }) }),
  };
  const isAsked = may('catalogue:read') && Object.keys(query).length > 0;
  const { data } = useQuery({ ...findHoldingsOptions({ query }), enabled: isAsked, placeholderData: keepPreviousData });
  if (!may('catalogue:read')) return null;
  const holdings = isAsked ? (data?.items ?? []) : [];
  const free = holdings.flatMap(({ description }) => description.items.filter(({ state }) => state === 'available'));
  return (
    <Paper p="lg" component="section" aria-labelledby="our-stock" data-held={holdings.length > 0 || undefined} className={classes.panel}>
      <Title order={2} id="our-stock" mb="sm">
        <Trans>Mūsų fondas</Trans>
      </Title>
      <div aria-live="polite">
        {holdings.length === 0 && (
          <Text size="sm" c="dimmed">
            {isAsked ? (
              <Trans>Tokio leidinio kataloge nėra.</Trans>
            ) : (
              <Trans>Įrašius ISBN ar antraštę, čia matysite, ar leidinį turime patys.</Trans>
            )}
          </Text>
        )}
        {holdings.map((holding) => (
          <Held key={holding.description.id} holding={holding} />
        ))}
      </div>
      {free.length > 0 && children?.(free)}
    </Paper>
  );
}

function Held({ holding: { description, matched_by } }: { holding: Holding }) {
  const { t } = useLingui();
  const { id, title, author, year, items, n_items, n_available } = description;
  const by = { isbn: t`pagal ISBN`, issn: t`pagal ISSN`, title: t`pagal antraštę` }[matched_by];
  return (
    <div className={classes.holding}>
      <Link to="/catalogue/$descriptionId" params={{ descriptionId: id }} target="_blank" className={classes.title}>
        {[title, author, year].filter(Boolean).join(', ')}
      </Link>
      <StateDot tone={n_available > 0 ? 'pine' : n_items > 0 ? 'yellow' : 'gray'}>
        {n_items === 0 ? (
          <Trans>aprašytas, egzempliorių nėra</Trans>
        ) : (
          <Trans>
            turime {n_items} egz., laisvi {n_available}
          </Trans>
        )}
      </StateDot>
      <span className={classes.by}>{by}</span>
      <ul className={classes.items}>
        {items
          .filter(({ state }) => state === 'available')
          .map((item) => (
            <li key={item.id}>
              {[item.branch.short_name ?? item.branch.name, item.location, item.shelf_mark].filter(Boolean).join(', ')}{' '}
              <span className="numeric">{item.barcode}</span>
            </li>
          ))}
      </ul>
    </div>
  );
}

type ChoiceProps = { items: CatalogueItem[]; onChoose: (item: CatalogueItem) => void };

/** Which of our free items to take. */
export const ItemChoice = ({ items, onChoose }: ChoiceProps) => (
  <div className={classes.choices}>
    {items.map((item) => (
      <Button key={item.id} size="xs" variant="default" onClick={() => onChoose(item)}>
        {[item.barcode, item.shelf_mark].filter(Boolean).join(' · ')}
      </Button>
    ))}
  </div>
);
