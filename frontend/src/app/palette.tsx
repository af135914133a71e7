import { useLingui } from '@lingui/react/macro';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { IconArrowsExchange, IconBooks, IconBuilding, IconSearch, IconUser } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import {
  listAccountsOptions,
  listDescriptionsOptions,
  listLibrariesOptions,
  listLoansOptions,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import { navigationFor } from './navigation.ts';
import { useSession } from './session.ts';

export const openPalette = spotlight.open;

type Found = { id: string; label: string; more?: string | null; icon: ReactNode; href: string };

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** One field that finds a loan, a title, a library, a person or a screen; a scanned code opens its loan at once. */
export function Palette() {
  const { t } = useLingui();
  const { may } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const typed = text.trim();
  const [asked] = useDebouncedValue(typed, 180);
  const { found, isSettled } = useFound(asked);
  const screens = useScreens(typed);

  const go = (href: string) => navigate({ href });
  const search = `/loans?q=${encodeURIComponent(typed)}`;
  /** A scanner ends with Enter before any answer can be here: ask once, and open the only loan there is. */
  const scan = async (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !typed || !may('loans:read') || (asked === typed && isSettled)) return;
    event.preventDefault();
    event.stopPropagation();
    spotlight.close();
    const { items } = await queries.fetchQuery(listLoansOptions({ query: { q: typed, limit: 2 } }));
    await go(items.length === 1 ? `/loans/${items[0]?.id}` : search);
  };
  const all: Found[] = [
    ...(typed && may('loans:read')
      ? [{ id: 'all', label: t`Rasti užsakymus: ${typed}`, icon: <IconSearch size={18} />, href: search }]
      : []),
    ...found,
    ...screens,
  ];

  return (
    <Spotlight.Root
      query={text}
      onQueryChange={setText}
      overlayProps={{ blur: 0 }}
      shortcut={null}
      scrollable
      maxHeight={420}
      aria-label={t`Ieškoti`}
    >
      <Spotlight.Search
        placeholder={t`Užsakymo nr., pažymėjimas, brūkšninis kodas, antraštė`}
        aria-label={t`Ieškoti`}
        leftSection={<IconSearch size={18} aria-hidden />}
        onKeyDownCapture={scan}
      />
      <Spotlight.ActionsList>
        {all.map(({ id, label, more, icon, href }) => (
          <Spotlight.Action key={id} label={label} description={more ?? undefined} leftSection={icon} onClick={() => go(href)} />
        ))}
        {all.length === 0 && <Spotlight.Empty>{t`Nieko nerasta`}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** The server's answers to what is typed, of each kind that this person may see. */
function useFound(q: string) {
  const { may } = useSession();
  const query = { q, limit: 5 };
  const when = (right: string) => ({ enabled: q.length > 1 && may(right) });
  const loans = useQuery({ ...listLoansOptions({ query }), ...when('loans:read') });
  const titles = useQuery({ ...listDescriptionsOptions({ query }), ...when('catalogue:read') });
  const libraries = useQuery({ ...listLibrariesOptions({ query }), ...when('libraries:read') });
  const people = useQuery({ ...listAccountsOptions({ query }), ...when('people:read') });
  const found: Found[] =
    q.length > 1
      ? [
          ...(loans.data?.items ?? []).map((loan) => ({
            id: `loan-${loan.id}`,
            label: loan.title,
            more: [loan.number, loan.author].filter(Boolean).join(' · '),
            icon: <IconArrowsExchange size={18} />,
            href: `/loans/${loan.id}`,
          })),
          ...(titles.data?.items ?? []).map(({ id, title, author, year }) => ({
            id: `description-${id}`,
            label: title,
            more: [author, year].filter(Boolean).join(' · '),
            icon: <IconBooks size={18} />,
            href: `/catalogue/${id}`,
          })),
          ...(libraries.data?.items ?? []).map((library) => ({
            id: `library-${library.id}`,
            label: library.name,
            more: library.short_name,
            icon: <IconBuilding size={18} />,
            href: `/libraries/${library.id}`,
          })),
          ...(people.data?.items ?? []).map((person) => ({
            id: `person-${person.id}`,
            label: person.name,
            more: person.position,
            icon: <IconUser size={18} />,
            href: `/people/${person.id}`,
          })),
        ]
      : [];
  return { found, isSettled: !loans.isFetching };
}

function useScreens(typed: string): Found[] {
  const { i18n } = useLingui();
  const { session } = useSession();
  return navigationFor(session)
    .flatMap((desk) => desk.items)
    .map((item) => ({ id: item.to, label: i18n._(item.label), icon: <item.icon size={18} />, href: item.to }))
    .filter((screen) => fold(screen.label).includes(fold(typed)));
}
