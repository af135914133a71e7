import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import type { AuditEntry } from '#/api/generated/types.gen.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { OPERATION } from '#/app/operations.ts';
import type { Column } from '#/ui/data-table.tsx';
import { InnerLink } from '#/ui/inner-link.tsx';
import { whoActed } from '#/ui/who.ts';
import { FIELD } from './field-words.ts';
import { ENTITY } from './vocabulary.ts';

/** A line of the log: when, who, what, on which thing, which fields. */
export function useEntryColumns(): Column<AuditEntry>[] {
  const { t, i18n } = useLingui();
  return [
    { id: 'recorded_at', header: t`Kada`, width: 150, numeric: true, cell: ({ recorded_at }) => formatDateTime(recorded_at) },
    {
      id: 'account',
      header: t`Kas`,
      width: 260,
      cell: (entry) => <span title={whoActed(entry)}>{whoActed(entry) ?? <Trans>Sistema arba svečias</Trans>}</span>,
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

function Entity({ entry: { entity, entity_id, number, operation } }: { entry: AuditEntry }) {
  const { i18n } = useLingui();
  const known = ENTITY[entity];
  const words = [known ? i18n._(known.label) : entity, number ?? (entity_id == null ? null : (known?.name?.(entity_id) ?? entity_id))]
    .filter(Boolean)
    .join(' ');
  if (!known?.at || entity_id == null) return words;
  return (
    <Anchor size="sm" renderRoot={(props) => <InnerLink href={known.at?.(entity_id, operation) ?? '/'} {...props} />}>
      {words}
    </Anchor>
  );
}
