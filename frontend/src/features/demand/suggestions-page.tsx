import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Paper, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { keepDemandApartMutation, listDemandSuggestionsOptions, mergeDemandMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { DemandRow, DemandSuggestion } from '#/api/generated/types.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { Page } from '#/ui/page.tsx';
import { EmptyState } from '#/ui/states.tsx';
import { Asked } from './asked.tsx';
import classes from './demand.module.css';
import { DemandState } from './demand-state.tsx';

/** Entries that may be one title: a person says yes, and they are merged, or no, and that is kept. */
export function SuggestionsPage() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(listDemandSuggestionsOptions());
  const queries = useQueryClient();
  const merge = useChange({
    ...mergeDemandMutation(),
    onSuccess: async ({ title }) => {
      notifications.show({ message: t`Sujungta: ${title}`, color: 'pine' });
      await refresh(queries, 'demand');
    },
  });
  const keepApart = useChange({ ...keepDemandApartMutation(), onSuccess: () => refresh(queries, 'demand') });
  return (
    <Page
      title={t`Galbūt tas pats leidinys`}
      lead={data.items.length > 0 && formatNumber(data.items.length)}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/demand" {...props} />}>
          <Trans>Poreikio sąrašas</Trans>
        </Anchor>
      }
    >
      <FormProblem error={merge.error ?? keepApart.error} />
      {data.items.length === 0 ? (
        <EmptyState title={<Trans>Panašių įrašų nėra</Trans>}>
          <Text c="dimmed">
            <Trans>To paties ISBN ar ISSN leidiniai sujungiami patys. Čia bus tie, kurių sutampa antraštė, autorius ir metai.</Trans>
          </Text>
        </EmptyState>
      ) : (
        <Paper p="lg">
          <ul className={classes.pairs}>
            {data.items.map((pair) => (
              <Pair
                key={`${pair.keep.id}-${pair.merge.id}`}
                pair={pair}
                isBusy={merge.isPending || keepApart.isPending}
                onMerge={() => merge.mutate({ path: { id: pair.merge.id }, body: { into_id: pair.keep.id } })}
                onKeepApart={() => keepApart.mutate({ path: { id: pair.merge.id }, body: { from_id: pair.keep.id } })}
              />
            ))}
          </ul>
        </Paper>
      )}
    </Page>
  );
}

type PairProps = { pair: DemandSuggestion; isBusy: boolean; onMerge: () => void; onKeepApart: () => void };

function Pair({ pair: { keep, merge }, isBusy, onMerge, onKeepApart }: PairProps) {
  const { t } = useLingui();
  const { may } = useSession();
  const names = `${merge.title} → ${keep.title}`;
  return (
    <li className={classes.pair}>
      <Entry row={keep} />
      <Entry row={merge} />
      {may('demand:write') && (
        <Group gap="sm">
          <Button size="xs" disabled={isBusy} onClick={onMerge} aria-label={t`Sujungti: ${names}`}>
            <Trans>Sujungti</Trans>
          </Button>
          <Button size="xs" variant="default" disabled={isBusy} onClick={onKeepApart} aria-label={t`Skirtingi: ${names}`}>
            <Trans>Skirtingi</Trans>
          </Button>
        </Group>
      )}
    </li>
  );
}

const Entry = ({ row }: { row: DemandRow }) => (
  <div>
    <p className={classes.title}>
      <Link className={classes.name} to="/demand/$demandId" params={{ demandId: row.id }}>
        {row.title}
      </Link>
    </p>
    <Text size="sm">{[row.author, row.publisher, row.year, row.isbn ?? row.issn].filter(Boolean).join(', ') || '—'}</Text>
    <Text size="sm" c="dimmed" component="div">
      <Asked row={row} /> · <DemandState status={row.status} />
    </Text>
  </div>
);
