import { Trans, useLingui } from '@lingui/react/macro';
import { Burger, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { type ComponentType, useState } from 'react';
import { Mark } from './chrome.tsx';
import { useLiveChanges } from './live.ts';
import { itemAt, navigationFor } from './navigation.ts';
import { useSession } from './session.ts';
import classes from './shell.module.css';
import { UserMenu } from './user-menu.tsx';

/** What is around every staff screen: the menu by desk, the one search field, the person. */
export function Shell() {
  const { t } = useLingui();
  const [open, { toggle, close }] = useDisclosure();
  const [Palette, openPalette] = usePalette();
  useLiveChanges();

  return (
    <>
      <a className="skip" href="#main">
        <Trans>Pereiti prie turinio</Trans>
      </a>
      <header className={`${classes.header} no-print`}>
        <div className={classes.brand}>
          <Burger className={classes.burger} opened={open} onClick={toggle} size="sm" aria-label={t`Meniu`} aria-expanded={open} />
          <Mark />
          <span className={classes.name}>Abonementas</span>
        </div>
        <UnstyledButton className={classes.find} onClick={openPalette} aria-keyshortcuts="Control+K">
          <IconSearch size={16} aria-hidden />
          <span className={classes.findText}>
            <Trans>Ieškoti arba nuskaityti kodą</Trans>
          </span>
          <kbd aria-hidden>Ctrl K</kbd>
        </UnstyledButton>
        <UserMenu />
      </header>
      <nav className={`${classes.navigation} no-print`} data-open={open || undefined} aria-label={t`Pagrindinis meniu`}>
        <Navigation onGo={close} />
      </nav>
      <main id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      {Palette && <Palette />}
    </>
  );
}

/** The search field's own code comes when it is first wanted. */
function usePalette() {
  const [Palette, setPalette] = useState<ComponentType>();
  const open = async () => {
    const palette = await import('./palette.tsx');
    setPalette(() => palette.Palette);
    palette.openPalette();
  };
  useHotkeys([['mod+K', () => void open()]], []);
  return [Palette, open] as const;
}

function Navigation({ onGo }: { onGo: () => void }) {
  const { i18n } = useLingui();
  const { session } = useSession();
  const here = itemAt(useRouterState({ select: (state) => state.location.pathname }));
  return navigationFor(session).map((desk) => (
    <div key={desk.title.id} className={classes.section}>
      <div className={classes.sectionTitle} id={`desk-${desk.title.id}`}>
        {i18n._(desk.title)}
      </div>
      <ul aria-labelledby={`desk-${desk.title.id}`} className={classes.list}>
        {desk.items.map((item) => (
          <li key={item.to}>
            <Link
              to={item.to as '/'}
              className={classes.link}
              activeProps={{}}
              activeOptions={{ exact: true }}
              aria-current={item.to === here ? 'page' : undefined}
              onClick={onGo}
            >
              <item.icon size={17} stroke={1.7} aria-hidden />
              {i18n._(item.label)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}
