import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Skeleton, Stack, Text } from '@mantine/core';
import type { SuppliersProposal } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { Nobody, SupplierList } from './supplier-list.tsx';

type Props = { of: SuppliersProposal | undefined; isAsking: boolean; first?: number };

/** Whom we would ask, and by what those are judged of which little is known. */
export function Proposal({ of: proposal, isAsking, first }: Props) {
  const { t } = useLingui();
  if (!proposal) return isAsking ? <Skeleton h={90} /> : null;
  return (
    <Stack gap="xs" align="start" aria-busy={isAsking}>
      {proposal.items.length === 0 && <Nobody />}
      <div style={{ alignSelf: 'stretch' }}>
        <SupplierList items={proposal.items} nextId={proposal.next_id} label={t`Kurios bibliotekos klaustume`} first={first} />
      </div>
      <OfAll of={proposal} />
    </Stack>
  );
}

function OfAll({ of: { history } }: { of: SuppliersProposal }) {
  const { since_on, fill_percent, n_answers } = history;
  if (fill_percent === null) return null;
  const [since, percent] = [formatDate(since_on), formatNumber(fill_percent)];
  return (
    <Text size="xs" c="dimmed">
      <Trans>
        Visos bibliotekos nuo {since} įvykdė {percent} %
      </Trans>{' '}
      (<Plural value={n_answers} one="# atsakymas" few="# atsakymai" many="# atsakymo" other="# atsakymų" />){'. '}
      <Trans>Kuo mažiau bibliotekos atsakymų, tuo arčiau šio vidurkio ji vertinama.</Trans>
    </Text>
  );
}
