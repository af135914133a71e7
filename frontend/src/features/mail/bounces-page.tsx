import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { clearMailBounceMutation, listMailBouncesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { MailBounce } from '#/api/generated/types.gen.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { EmptyState } from '#/ui/states.tsx';
import { PasteReport } from './paste-report.tsx';
import { SOURCE } from './vocabulary.ts';

const route = getRouteApi('/_staff/mail/bounces');

/** Addresses that take no mail, until somebody says that they do again. */
export function BouncesPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = { limit: 50, ...search };
  const { data } = useQuery({ ...listMailBouncesOptions({ query }), ...asList });
  const columns = useColumns();
  return (
    <Page
      title={t`Nepasiekiami adresai`}
      lead={<Trans>jiems niekas nesiunčiama</Trans>}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/mail" {...props} />}>
          <Trans>Laiškai</Trans>
        </Anchor>
      }
      actions={<PasteReport />}
    >
      <DataTable
        label={t`Nepasiekiami adresai`}
        columns={columns}
        page={data}
        limit={query.limit}
        cursor={search.cursor}
        summary={<Trans>Naujausi viršuje</Trans>}
        onChange={(next) => navigate({ search: { cursor: next.cursor } })}
        empty={
          <EmptyState title={<Trans>Visi adresai pasiekiami</Trans>}>
            <Text c="dimmed">
              <Trans>Čia atsiras adresai, kurių laiškus pašto serveriai atmetė.</Trans>
            </Text>
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): Column<MailBounce>[] {
  const { t, i18n } = useLingui();
  return [
    { id: 'address', header: t`El. paštas`, width: 260, cell: ({ address }) => <span title={address}>{address}</span> },
    { id: 'source', header: t`Kaip sužinota`, width: 190, cell: ({ source }) => (SOURCE[source] ? i18n._(SOURCE[source]) : source) },
    { id: 'reason', header: t`Priežastis`, cell: ({ reason }) => <span title={reason ?? undefined}>{reason ?? '—'}</span> },
    { id: 'noted_at', header: t`Kada`, width: 150, numeric: true, cell: ({ noted_at }) => formatDateTime(noted_at) },
    { id: 'clear', header: t`Veiksmas`, width: 150, cell: (bounce) => <Clear bounce={bounce} /> },
  ];
}

function Clear({ bounce: { id, address } }: { bounce: MailBounce }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const clear = useChange({
    ...clearMailBounceMutation(),
    onSuccess: () => {
      notifications.show({ message: t`${address} vėl gaus laiškus.` });
      return refresh(queries, 'mail_bounce');
    },
  });
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={clear.isPending}
      aria-label={t`Vėl veikia: ${address}`}
      onClick={() => clear.mutate({ path: { id }, body: {} })}
    >
      <Trans>Vėl veikia</Trans>
    </Button>
  );
}
