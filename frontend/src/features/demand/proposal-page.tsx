import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Paper, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { getProposalOptions, getProposalQueryKey, withdrawProposalMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Demand, ProposalList } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { actMutation } from '#/ui/act.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import { PrintButton } from '#/ui/export-link.tsx';
import { Page } from '#/ui/page.tsx';
import { PapersMenu } from '#/ui/papers-menu.tsx';
import { ProposalRows } from './proposal-rows.tsx';
import { ProposalState } from './proposal-state.tsx';
import { STATUS } from './vocabulary.ts';

const route = getRouteApi('/_staff/demand/proposals/$proposalId');

/** One list as it was sent, on the screen and on paper, and what was decided on each row since. */
export function ProposalPage() {
  const { t, i18n } = useLingui();
  const { proposalId: id } = route.useParams();
  const { data: list } = useSuspenseQuery(getProposalOptions({ path: { id } }));
  const queries = useQueryClient();
  const withdraw = useChange({
    ...withdrawProposalMutation(),
    onSuccess: async (changed) => {
      queries.setQueryData(getProposalQueryKey({ path: { id } }), changed);
      notifications.show({ message: t`Siūlymas ${changed.number} atšauktas`, color: 'pine' });
      await refresh(queries, 'proposal');
    },
  });
  const act = useChange({
    ...actMutation<Demand>('demand'),
    onSuccess: async ({ title, status }) => {
      notifications.show({ message: `${title}: ${i18n._(STATUS[status].label)}`, color: 'pine' });
      await refresh(queries, 'proposal');
    },
  });
  return (
    <Page
      title={t`Siūlymas fondui papildyti Nr. ${list.number}`}
      lead={<ProposalState proposal={list} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/demand/proposals" {...props} />}>
          <Trans>Siūlymai fondui papildyti</Trans>
        </Anchor>
      }
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            renderRoot={(props) => <a {...props} href={`/api/v1/proposals/${id}/table`} download />}
          >
            CSV
          </Button>
          <PapersMenu papers={[{ label: t`Siūlymas`, href: `/api/v1/proposals/${id}/papers/proposal`, hasDocx: true }]} />
          <PrintButton />
          {list.actions.some(({ key }) => key === 'withdraw') && (
            <ConfirmButton
              label={t`Atšaukti sąrašą`}
              consequence={t`Leidiniai vėl bus nauji poreikio sąraše, o siūlymas nebebus skaičiuojamas.`}
              change={withdraw}
              input={{ path: { id }, body: {} }}
            />
          )}
        </>
      }
    >
      <Paper p="lg">
        <About list={list} />
        <ProposalRows rows={list.rows} act={act} />
      </Paper>
    </Page>
  );
}

function About({ list: { listed_on, account, note, rows } }: { list: ProposalList }) {
  const sum = formatMoney(rows.reduce((all, { price_cents }) => all + (price_cents ?? 0), 0));
  const on = formatDate(listed_on);
  return (
    <>
      <Text size="sm" c="dimmed" className="numeric" mb="sm">
        <Trans>Pateikta {on}. Eilutės tokios, kokios buvo tą dieną.</Trans> {account?.name}
        {' · '}
        <Trans>Žinomos kainos: {sum}</Trans>
      </Text>
      {note && <Text mb="md">{note}</Text>}
    </>
  );
}
