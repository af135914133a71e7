import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, Group, Menu, Switch, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { signOutMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { LanguageSwitch, SchemeSwitch } from './chrome.tsx';
import { useSession } from './session.ts';
import classes from './shell.module.css';
import { useShortcutSetting } from './shortcuts.ts';

export function UserMenu() {
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

  return (
    <Group gap="xs" wrap="nowrap" className={classes.end}>
      <SchemeSwitch />
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <UnstyledButton className={classes.user}>
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
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{user.library.short_name ?? user.library.name}</Menu.Label>
          <Menu.Item renderRoot={(props) => <Link to="/account" {...props} />}>
            <Trans>Mano paskyra</Trans>
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>
            <Trans>Kalba</Trans>
          </Menu.Label>
          <div className={classes.menuBlock}>
            <LanguageSwitch />
          </div>
          <Menu.Label>
            <Trans>Klaviatūra</Trans>
          </Menu.Label>
          <Switch
            className={classes.menuBlock}
            size="xs"
            label={t`Vieno klavišo komandos`}
            checked={singleKeys}
            onChange={(event) => setSingleKeys(event.currentTarget.checked)}
          />
          <Menu.Divider />
          <Menu.Item onClick={() => signOut.mutate({})}>
            <Trans>Atsijungti</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
