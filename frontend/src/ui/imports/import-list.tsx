import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Import } from '#/api/generated/types.gen.ts';
import { formatDateTime, formatNumber } from '#/app/i18n.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import classes from './import-list.module.css';
import { IMPORT_STATUS, OUTCOME, OUTCOMES } from './words.ts';

/** What was imported before, the newest first. */
export function ImportList({ imports, to }: { imports: Import[]; to: (id: number) => string }) {
  const { i18n } = useLingui();
  return (
    <Paper p="lg" component="section" aria-labelledby="imports">
      <Title order={2} id="imports" mb="sm">
        <Trans>Ankstesni importai</Trans>
      </Title>
      {imports.length === 0 ? (
        <Text c="dimmed" size="sm">
          <Trans>Dar nieko neimportuota.</Trans>
        </Text>
      ) : (
        <ul className={classes.imports}>
          {imports.map((one) => (
            <li key={one.id}>
              <Link className={classes.name} to={to(one.id)} title={one.file_name ?? undefined}>
                {one.file_name ?? <Trans>Be pavadinimo</Trans>}
              </Link>
              <StateDot tone={IMPORT_STATUS[one.status].tone}>{i18n._(IMPORT_STATUS[one.status].label)}</StateDot>
              <Text size="xs" c="dimmed" className="numeric">
                {[formatDateTime(one.created_at), one.account?.name].filter(Boolean).join(' · ')}
              </Text>
              <Text size="xs" c="dimmed" className="numeric">
                <Counts of={one} />
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Paper>
  );
}

function Counts({ of: { counts, status } }: { of: Import }) {
  const { i18n } = useLingui();
  const when = status === 'done' ? 'after' : 'before';
  return OUTCOMES.filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${i18n._(OUTCOME[outcome][when]).toLocaleLowerCase()} ${formatNumber(counts[outcome])}`)
    .join(' · ');
}
