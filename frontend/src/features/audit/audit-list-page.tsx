import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { listAccountsOptions, listAuditOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { AuditEntry } from '#/api/generated/types.gen.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { DayField } from '#/ui/day-field.tsx';
import { InnerLink } from '#/ui/inner-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { EmptyState } from '#/ui/states.tsx';
import { type AuditListSearch, auditListQuery } from './audit-list-search.ts';
import { FIELD } from './field-words.ts';
import { ENTITY, OPERATION } from './vocabulary.ts';

const route = getRouteApi('/_staff/audit');

/** Who did what and when; nothing here can be changed. */
export function AuditListPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = auditListQuery(search);
  const { data } = useQuery({ ...listAuditOptions({ query }), ...asList });
  const columns = useColumns();
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
          <EmptyState title={<Trans>Nieko nerasta</Trans>}>
            <Text c="dimmed">
              <Trans>Pagal šiuos filtrus veiksmų nėra.</Trans>
            </Text>
            <Button variant="default" onClick={() => navigate({ search: {} })}>
              <Trans>Išvalyti filtrus</Trans>
            </Button>
          </EmptyState>
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

function useColumns(): Column<AuditEntry>[] {
  const { t, i18n } = useLingui();
  return [
    { id: 'recorded_at', header: t`Kada`, width: 150, numeric: true, cell: ({ recorded_at }) => formatDateTime(recorded_at) },
    {
      id: 'account',
      header: t`Kas`,
      width: 220,
      cell: ({ account }) => <span title={account?.name}>{account?.name ?? <Trans>Sistema arba svečias</Trans>}</span>,
    },
    {
      id: 'operation',
      header: t`Veiksmas`,
      width: 240,
      cell: ({ operation }) => <span title={operation}>{OPERATION[operation] ? i18n._(OPERATION[operation]) : operation}</span>,
    },
    { id: 'entity', header: t`Įrašas`, width: 170, cell: (entry) => <Entity entry={entry} /> },
    { id: 'fields', header: t`Laukai`, cell: ({ fields }) => <Fields names={fields} /> },
  ];
}

/** What changed, in words, each once; the names themselves are one hover away. */
function Fields({ names }: { names: string[] }) {
  const { i18n } = useLingui();
  const words = new Set(names.map((name) => (FIELD[name] ? i18n._(FIELD[name]) : name)));
  return <span title={names.join(', ')}>{[...words].join(', ') || '—'}</span>;
}

function Entity({ entry: { entity, entity_id } }: { entry: AuditEntry }) {
  const { i18n } = useLingui();
  const known = ENTITY[entity];
  const words = [known ? i18n._(known.label) : entity, entity_id].filter(Boolean).join(' ');
  if (!known?.at || entity_id == null) return words;
  return (
    <Anchor size="sm" renderRoot={(props) => <InnerLink href={known.at?.(entity_id) ?? '/'} {...props} />}>
      {words}
    </Anchor>
  );
}
