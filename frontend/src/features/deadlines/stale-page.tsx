import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Paper, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { listDeadlinesOptions, tryStaleRulesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { StaleLoan, StaleTrial } from '#/api/generated/types.gen.ts';
import { formatDate, today } from '#/app/i18n.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { Page } from '#/ui/page.tsx';
import table from '#/ui/small-table.module.css';
import { EmptyState } from '#/ui/states.tsx';
import classes from './deadlines.module.css';
import { DeadlinesNav } from './deadlines-nav.tsx';
import { OUTCOME } from './vocabulary.ts';

type Draft = { lending_days: string; borrowing_days: string };
const NOTHING: Draft = { lending_days: '', borrowing_days: '' };

/** What was typed as it is sent: what is no number goes as it is, for the server to say so. */
const asked = ({ lending_days, borrowing_days }: Draft) => ({
  ...(lending_days.trim() && { lending_days: lending_days.trim() as unknown as number }),
  ...(borrowing_days.trim() && { borrowing_days: borrowing_days.trim() as unknown as number }),
});

/** What the rules about requests without an answer would do today and tomorrow. Nothing is done. */
export function StalePage() {
  const { t } = useLingui();
  const [draft, setDraft] = useState(NOTHING);
  const form = useForm<Draft>({ initialValues: NOTHING });
  const { data: queues } = useQuery(listDeadlinesOptions({ query: { limit: 1 } }));
  const { data, error, isFetching } = useQuery({
    ...tryStaleRulesOptions({ query: asked(draft) }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const off = t`išjungta`;
  const placeholder = (days: number | null | undefined) => (days == null ? off : String(days));
  return (
    <Page title={t`Neatsakyti užsakymai`} lead={<Trans>ką taisyklė padarytų</Trans>}>
      <DeadlinesNav counts={queues?.counts} />
      <Paper p="lg" mb="md">
        <form noValidate aria-label={t`Po kiek dienų`} onSubmit={form.onSubmit((next) => setDraft({ ...next }))}>
          <Group gap="md" align="end">
            <TextInput
              label={t`Neatsakėme mes, darbo dienos`}
              inputMode="numeric"
              placeholder={placeholder(data?.lending_days)}
              {...form.getInputProps('lending_days')}
            />
            <TextInput
              label={t`Neatsakė biblioteka, darbo dienos`}
              inputMode="numeric"
              placeholder={placeholder(data?.borrowing_days)}
              {...form.getInputProps('borrowing_days')}
            />
            <Button type="submit" variant="default" loading={isFetching} className={classes.ask}>
              <Trans>Išbandyti</Trans>
            </Button>
          </Group>
        </form>
        <Text size="sm" c="dimmed" mt="sm">
          <Trans>
            Čia nieko nekeičiama. Dienas, po kurių kasdienis darbas tai padaro pats, nustato parametrai{' '}
            <Anchor
              inherit
              underline="always"
              renderRoot={(props) => <Link to="/parameters/$key" params={{ key: 'loans.stale_lending_days' }} {...props} />}
            >
              „Atsisakyti, kai neatsakome“
            </Anchor>{' '}
            ir{' '}
            <Anchor
              inherit
              underline="always"
              renderRoot={(props) => <Link to="/parameters/$key" params={{ key: 'loans.stale_borrowing_days' }} {...props} />}
            >
              „Nebelaukti, kai neatsako“
            </Anchor>
            .
          </Trans>
        </Text>
      </Paper>
      <FormProblem error={error} />
      {!error && data && <Trial of={data} />}
    </Page>
  );
}

function Trial({ of: { n_today, n_tomorrow, items } }: { of: StaleTrial }) {
  const { t } = useLingui();
  if (items.length === 0)
    return (
      <EmptyState title={<Trans>Taisyklė nieko nedarytų</Trans>}>
        <Trans>Nei šiandien, nei rytoj tiek laiko neatsakytų užsakymų nebus, arba taisyklė išjungta.</Trans>
      </EmptyState>
    );
  return (
    <Paper p="lg">
      <Text fw={550} mb="sm" role="status">
        <Plural
          value={n_today}
          one="Šiandien # užsakymas"
          few="Šiandien # užsakymai"
          many="Šiandien # užsakymo"
          other="Šiandien # užsakymų"
        />
        {', '}
        <Plural value={n_tomorrow} one="rytoj dar #" few="rytoj dar #" many="rytoj dar #" other="rytoj dar #" />
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is moved by keys */}
      <section className={classes.scroll} tabIndex={0} aria-label={t`Neatsakyti užsakymai`}>
        <table className={table.table}>
          <thead>
            <tr>
              {[t`Kada`, t`Numeris`, t`Kas būtų daroma`, t`Kodėl`, t`Leidinys`].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <Line key={one.loan_id} of={one} />
            ))}
          </tbody>
        </table>
      </section>
    </Paper>
  );
}

function Line({ of }: { of: StaleLoan }) {
  const { i18n } = useLingui();
  const next = of.next?.short_name ?? of.next?.name;
  return (
    <tr>
      <td data-one-line>{of.acts_on === today() ? <Trans>šiandien</Trans> : formatDate(of.acts_on)}</td>
      <td data-one-line>
        <Link className={classes.name} to="/loans/$loanId" params={{ loanId: of.loan_id }}>
          {of.number}
        </Link>
      </td>
      <td>
        {i18n._(OUTCOME[of.outcome])}
        {next && <span className={classes.muted}>: {next}</span>}
      </td>
      <td>{of.why}</td>
      <td>{of.title}</td>
    </tr>
  );
}
