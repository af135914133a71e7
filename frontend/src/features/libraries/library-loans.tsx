import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Paper, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listLoansOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { stringifySearch } from '#/app/search.ts';
import { useSession } from '#/app/session.ts';
import { Facts } from '#/ui/facts.tsx';
import { InnerLink } from '#/ui/inner-link.tsx';

/** The orders with this library: how many, and the way to them. */
export function LibraryLoans({ id }: { id: number }) {
  const { t } = useLingui();
  const { may } = useSession();
  return (
    <Paper p="lg" component="section" aria-labelledby="loans">
      <Title order={2} id="loans" mb="sm">
        <Trans>Užsakymai su šia biblioteka</Trans>
      </Title>
      <Facts
        columns={1}
        facts={[
          [t`Nebaigti`, <Count key="open" search={{ library_id: id, is_open: true }} label={t`Nebaigti užsakymai`} />],
          [t`Vėluoja`, <Count key="late" search={{ library_id: id, is_overdue: true }} label={t`Vėluojantys užsakymai`} />],
          [t`Visi`, <Count key="all" search={{ library_id: id }} label={t`Visi užsakymai`} />],
        ]}
      />
      {may('statistics:read') && (
        <Anchor
          size="sm"
          mt="sm"
          display="inline-block"
          renderRoot={(props) => <InnerLink {...props} href={`/statistics?library_id=${id}`} />}
        >
          <Trans>Rodikliai</Trans>
        </Anchor>
      )}
    </Paper>
  );
}

type CountProps = { search: { library_id: number; is_open?: boolean; is_overdue?: boolean }; label: string };

function Count({ search, label }: CountProps) {
  const { data } = useQuery(listLoansOptions({ query: { ...search, limit: 1, count: 'exact' } }));
  const number = data?.total == null ? '…' : formatNumber(data.total);
  return (
    <Anchor aria-label={`${label}: ${number}`} renderRoot={(props) => <InnerLink {...props} href={`/loans${stringifySearch(search)}`} />}>
      {number}
    </Anchor>
  );
}
