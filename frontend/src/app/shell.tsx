import { Trans, useLingui } from '@lingui/react/macro';
import { AppShell, Burger, Group, NavLink, ScrollArea, Text, UnstyledButton } from '@mantine/core';
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
      <AppShell header={{ height: 48 }} navbar={{ width: 244, breakpoint: 'sm', collapsed: { mobile: !open } }}>
        <AppShell.Header className={classes.header}>
          <Group gap="sm" className={classes.brand} wrap="nowrap">
            <Burger opened={open} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t`Meniu`} />
            <Mark />
            <Text fw={650} visibleFrom="xs">
              Abonementas
            </Text>
          </Group>
          <UnstyledButton className={classes.find} onClick={openPalette} aria-keyshortcuts="Control+K">
            <IconSearch size={16} aria-hidden />
            <span className={classes.findText}>
              <Trans>Ieškoti arba nuskaityti kodą</Trans>
            </span>
            <kbd>Ctrl K</kbd>
          </UnstyledButton>
          <UserMenu />
        </AppShell.Header>
        <AppShell.Navbar className={classes.navbar} aria-label={t`Pagrindinis meniu`}>
          <ScrollArea type="auto" scrollbarSize={6}>
            <Navigation onGo={close} />
          </ScrollArea>
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
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
      <Text className={classes.sectionTitle} id={`desk-${desk.title.id}`}>
        {i18n._(desk.title)}
      </Text>
      <ul aria-labelledby={`desk-${desk.title.id}`} className={classes.list}>
        {desk.items.map((item) => (
          <li key={item.to}>
            <NavLink
              className={classes.link}
              active={item.to === here}
              aria-current={item.to === here ? 'page' : undefined}
              label={i18n._(item.label)}
              leftSection={<item.icon size={17} stroke={1.7} aria-hidden />}
              onClick={onGo}
              renderRoot={(props) => <Link to={item.to as '/'} {...props} />}
            />
          </li>
        ))}
      </ul>
    </div>
  ));
}
