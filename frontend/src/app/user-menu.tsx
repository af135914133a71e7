import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, Button, Divider, Group, Popover, Stack, Switch, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { signOutMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { LanguageSwitch, SchemeSwitch } from './chrome.tsx';
import { useSession } from './session.ts';
import classes from './shell.module.css';
import { useShortcutSetting } from './shortcuts.ts';

/** The person who is signed in, and what belongs to this person at this computer. */
export function UserMenu() {
  const { user } = useSession();
  const [opened, { toggle, close }] = useDisclosure();
  return (
    <Group gap="xs" wrap="nowrap" className={classes.end}>
      <SchemeSwitch />
      <Popover position="bottom-end" width={250} trapFocus returnFocus opened={opened} onChange={close}>
        <Popover.Target>
          <UnstyledButton className={classes.user} onClick={toggle}>
            <Avatar aria-hidden size={28} color="pine">
              {user.initials}
            </Avatar>
            <Text component="span" size="sm" visibleFrom="sm" className={classes.userName}>
              {user.name}
            </Text>
            <VisuallyHidden>
              , <Trans>mano paskyra</Trans>
            </VisuallyHidden>
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <MenuContent onGo={close} />
        </Popover.Dropdown>
      </Popover>
    </Group>
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
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {user.library.name}
      </Text>
      <Button {...row} onClick={onGo} renderRoot={(props) => <Link to="/account" {...props} />}>
        <Trans>Mano paskyra</Trans>
      </Button>
      <Divider />
      <LanguageSwitch />
      <Switch
        size="xs"
        label={t`Vieno klavišo komandos`}
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
      <Divider />
      <Button {...row} loading={signOut.isPending} onClick={() => signOut.mutate({})}>
        <Trans>Atsijungti</Trans>
      </Button>
    </Stack>
  );
}
