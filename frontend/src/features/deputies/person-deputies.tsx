import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listDeputiesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { useSession } from '#/app/session.ts';
import { whoActed } from '#/ui/who.ts';
import classes from './deputies.module.css';
import { DeputyStanding } from './deputy-standing.tsx';

/** Who stands in for a person, and for whom they do. */
export function PersonDeputies({ id }: { id: number }) {
  const { may } = useSession();
  const { t } = useLingui();
  const { data } = useQuery({ ...listDeputiesOptions({ query: { account_id: id, limit: 10 } }), enabled: may('deputies:read') });
  if (!may('deputies:read')) return null;
  return (
    <Paper p="lg" component="section" aria-labelledby="deputies">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="deputies">
          <Trans>Pavadavimai</Trans>
        </Title>
        {may('deputies:manage') && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            renderRoot={(props) => <Link to="/deputies/new" search={{ absent_id: id }} {...props} />}
          >
            <Trans>Skirti pavaduotoją</Trans>
          </Button>
        )}
      </Group>
      {data?.items.length === 0 && (
        <Text c="dimmed">
          <Trans>Niekas nepavaduoja, ir pats žmogus nieko nepavaduoja.</Trans>
        </Text>
      )}
      <ul className={classes.list} aria-label={t`Pavadavimai`}>
        {data?.items.map((deputy) => (
          <li key={deputy.id} className={classes.item}>
            <Link to="/deputies/$deputyId" params={{ deputyId: deputy.id }} className={classes.name}>
              {whoActed({ account: deputy.deputy, deputy_for: deputy.absent })}
            </Link>
            <Text size="sm" className="numeric">
              {deputy.from_on} – {deputy.to_on}
            </Text>
            <DeputyStanding deputy={deputy} />
          </li>
        ))}
      </ul>
    </Paper>
  );
}
