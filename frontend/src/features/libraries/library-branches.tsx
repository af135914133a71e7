import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listLibrariesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Library } from '#/api/generated/types.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import classes from './libraries.module.css';
import { isPart, KIND } from './vocabulary.ts';

/** How many branches are listed on the page itself. */
const SHOWN = 10;

/** The branches and departments of a library. */
export function LibraryBranches({ library: { id, kind, n_branches } }: { library: Library }) {
  const { i18n } = useLingui();
  const { may } = useSession();
  const { data } = useQuery({ ...listLibrariesOptions({ query: { parent_id: id, sort: 'name', limit: SHOWN } }), enabled: n_branches > 0 });
  const canAdd = may('libraries:manage');
  if (isPart(kind) || (n_branches === 0 && !canAdd)) return null;
  return (
    <Paper p="lg" component="section" aria-labelledby="branches">
      <Group justify="space-between" mb="sm">
        <Group gap="sm" align="baseline">
          <Title order={2} id="branches">
            <Trans>Filialai ir skyriai</Trans>
          </Title>
          <Text size="sm" c="dimmed">
            {n_branches > 0 && formatNumber(n_branches)}
          </Text>
        </Group>
        {canAdd && (
          <Button
            size="xs"
            variant="default"
            className="no-print"
            leftSection={<IconPlus size={14} aria-hidden />}
            renderRoot={(props) => <Link to="/libraries/new" search={{ parent_id: id }} {...props} />}
          >
            <Trans>Pridėti</Trans>
          </Button>
        )}
      </Group>
      {n_branches === 0 && (
        <Text c="dimmed">
          <Trans>Filialų ir skyrių nėra.</Trans>
        </Text>
      )}
      <table className={classes.table}>
        <tbody>
          {data?.items.map((branch) => (
            <tr key={branch.id}>
              <td>
                <Link className={classes.name} to="/libraries/$libraryId" params={{ libraryId: branch.id }}>
                  {branch.name}
                </Link>
              </td>
              <td>{i18n._(KIND[branch.kind])}</td>
              <td>{branch.city}</td>
              <td className={classes.end}>{!branch.is_active && <Trans>Neveikia</Trans>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {n_branches > SHOWN && (
        <Text size="sm" mt="sm">
          <Anchor size="sm" renderRoot={(props) => <Link to="/libraries" search={{ parent_id: id }} {...props} />}>
            <Plural value={n_branches} one="Visas # padalinys" few="Visi # padaliniai" many="Visi # padalinio" other="Visi # padalinių" />
          </Anchor>
        </Text>
      )}
    </Paper>
  );
}
