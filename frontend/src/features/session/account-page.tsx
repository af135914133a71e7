import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { endSessionMutation, listSessionsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { SessionRow } from '#/api/generated/types.gen.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { Page } from '#/ui/page.tsx';
import classes from './account-page.module.css';
import { deviceOf } from './device.ts';
import { PasswordForm } from './password-form.tsx';

/** One's own account: where one is signed in, and the password. */
export function AccountPage() {
  const { t } = useLingui();
  const { user } = useSession();
  const { data } = useSuspenseQuery(listSessionsOptions());
  return (
    <Page title={t`Mano paskyra`} lead={user.email} width="text">
      <Stack gap="md">
        <Paper p="lg" component="section" aria-labelledby="sessions">
          <Title order={2} id="sessions" mb="sm">
            <Trans>Kur esate prisijungę</Trans>
          </Title>
          <ul className={classes.sessions}>
            {data.items.map((session) => (
              <SessionItem key={session.id} session={session} />
            ))}
          </ul>
        </Paper>
        <Paper p="lg" component="section" aria-labelledby="password">
          <Title order={2} id="password" mb="sm">
            <Trans>Slaptažodis</Trans>
          </Title>
          <PasswordForm />
        </Paper>
      </Stack>
    </Page>
  );
}

function SessionItem({ session }: { session: SessionRow }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const end = useMutation({
    ...endSessionMutation(),
    onSuccess: () => queries.invalidateQueries({ queryKey: listSessionsOptions().queryKey }),
  });
  const device = deviceOf(session.user_agent) ?? t`Nežinomas įrenginys`;
  return (
    <li className={classes.session}>
      <div>
        <Group gap="sm">
          <Text fw={550} title={session.user_agent ?? undefined}>
            {device}
          </Text>
          {session.is_current && (
            <Badge color="pine">
              <Trans>Ši sesija</Trans>
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed" className="numeric">
          <Trans>
            Prisijungta {formatDateTime(session.created_at)}, paskutinį kartą matyta {formatDateTime(session.last_seen_at)}
          </Trans>
        </Text>
      </div>
      {!session.is_current && (
        <Button
          size="xs"
          variant="default"
          flex="none"
          loading={end.isPending}
          aria-label={t`Baigti sesiją: ${device}`}
          onClick={() => end.mutate({ path: { id: session.id }, body: {} })}
        >
          <Trans>Baigti sesiją</Trans>
        </Button>
      )}
    </li>
  );
}
