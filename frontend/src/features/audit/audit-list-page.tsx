import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { listAccountsOptions, listAuditOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { useSession } from '#/app/session.ts';
import { DataTable } from '#/ui/data-table.tsx';
import { DayField } from '#/ui/day-field.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { type AuditListSearch, auditListQuery } from './audit-list-search.ts';
import { useEntryColumns } from './entry-columns.tsx';
import { ENTITY } from './vocabulary.ts';

const route = getRouteApi('/_staff/audit');

/** Who did what and when; nothing here can be changed. */
export function AuditListPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = auditListQuery(search);
  const { data } = useQuery({ ...listAuditOptions({ query }), ...asList });
  const columns = useEntryColumns();
  const change = (next: AuditListSearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  return (
    <Page title={t`Veiksmų žurnalas`} lead={<Trans>kas, ką ir kada padarė</Trans>}>
      <Filters search={search} onChange={change} />
      <DataTable
        label={t`Veiksmų žurnalas`}
        columns={columns}
        page={data}
        limit={query.limit}
        cursor={search.cursor}
        summary={<Trans>Naujausi viršuje</Trans>}
        onChange={change}
        empty={
          <NothingFound onClear={() => navigate({ search: {} })}>
            <Trans>Pagal šiuos filtrus veiksmų nėra.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

function Filters({ search, onChange }: { search: AuditListSearch; onChange: (next: AuditListSearch) => void }) {
  const { t, i18n } = useLingui();
  const { may } = useSession();
  const { data: people } = useQuery({ ...listAccountsOptions({ query: { limit: 200 } }), enabled: may('people:read') });
  return (
    <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Žurnalo filtrai`}>
      {may('people:read') && (
        <Select
          aria-label={t`Žmogus`}
          placeholder={t`Visi žmonės`}
          searchable
          clearable
          w={260}
          data={(people?.items ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
          value={search.account_id ? String(search.account_id) : null}
          onChange={(id) => onChange({ account_id: id ? Number(id) : undefined })}
        />
      )}
      <Select
        aria-label={t`Įrašas`}
        placeholder={t`Visi įrašai`}
        clearable
        w={180}
        data={Object.entries(ENTITY).map(([value, { label }]) => ({ value, label: i18n._(label) }))}
        value={search.entity ?? null}
        onChange={(entity) => onChange({ entity: entity ?? undefined, entity_id: undefined })}
      />
      <DayField
        aria-label={t`Nuo`}
        placeholder={t`Nuo`}
        w={150}
        value={search.from ?? null}
        onChange={(from) => onChange({ from: from ?? undefined })}
      />
      <DayField
        aria-label={t`Iki`}
        placeholder={t`Iki`}
        w={150}
        value={search.to ?? null}
        onChange={(to) => onChange({ to: to ?? undefined })}
      />
    </Group>
  );
}
