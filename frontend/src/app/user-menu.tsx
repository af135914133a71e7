import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Switch, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { signOutMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { LanguageSwitch, SchemeSwitch } from './chrome.tsx';
import { useSession } from './session.ts';
import classes from './shell.module.css';
import { useShortcutSetting } from './shortcuts.ts';

/** The person who is signed in, and what belongs to this person at this computer. */
export function UserMenu() {
  const { t } = useLingui();
  const { user } = useSession();
  const menu = useRef<HTMLDivElement>(null);
  return (
    <div className={classes.end}>
      <SchemeSwitch />
      <UnstyledButton className={classes.user} popoverTarget="user-menu">
        <span className={classes.initials} aria-hidden>
          {user.initials}
        </span>
        <span className={classes.userName}>{user.name}</span>
        <VisuallyHidden>
          , <Trans>mano paskyra</Trans>
        </VisuallyHidden>
      </UnstyledButton>
      <div ref={menu} id="user-menu" popover="auto" className={classes.menu} role="dialog" aria-label={t`Mano paskyra`}>
        <MenuContent onGo={() => menu.current?.hidePopover()} />
      </div>
    </div>
  );
}

function MenuContent({ onGo }: { onGo: () => void }) {
  const { t } = useLingui();
  const { user } = useSession();
  const [singleKeys, setSingleKeys] = useShortcutSetting();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signOut = useMutation({
    ...signOutMutation(),
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      queries.clear();
    },
  });
  const row = { variant: 'subtle', color: 'gray', justify: 'start', fullWidth: true, size: 'xs' } as const;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {user.library.name}
      </Text>
      <Button {...row} onClick={onGo} renderRoot={(props) => <Link to="/account" {...props} />}>
        <Trans>Mano paskyra</Trans>
      </Button>
      <LanguageSwitch />
      <Switch
        size="xs"
        label={t`Vieno klavišo komandos`}
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
      <Button {...row} loading={signOut.isPending} onClick={() => signOut.mutate({})}>
        <Trans>Atsijungti</Trans>
      </Button>
    </Stack>
  );
}
