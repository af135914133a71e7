import { useLingui } from '@lingui/react/macro';
import { MantineThemeProvider } from '@mantine/core';
import { Notifications, type NotificationsProps } from '@mantine/notifications';

/** The toasts, each with a button to close it that has a name. */
export default function NamedNotifications(props: NotificationsProps) {
  const { t } = useLingui();
  const closeButtonProps = { 'aria-label': t`Uždaryti pranešimą` };
  return (
    <MantineThemeProvider theme={{ components: { Notification: { defaultProps: { closeButtonProps } } } }}>
      <Notifications {...props} />
    </MantineThemeProvider>
  );
}
