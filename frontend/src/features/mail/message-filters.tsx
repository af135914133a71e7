import { useLingui } from '@lingui/react/macro';
import { Group, NativeSelect } from '@mantine/core';
import type { Audience, MailMessageRow, Occasion } from '#/api/generated/types.gen.ts';
import { SearchBox } from '#/ui/search-box.tsx';
import type { MessageListSearch } from './message-list-search.ts';
import { AUDIENCE, OCCASION, STATUS } from './vocabulary.ts';

type Props = { search: MessageListSearch; onChange: (next: MessageListSearch) => void };

/** What the log shows; every choice is in the address. */
export function MessageFilters({ search, onChange }: Props) {
  const { t, i18n } = useLingui();
  const options = (words: Record<string, Parameters<typeof i18n._>[0]>) =>
    Object.entries(words).map(([value, label]) => ({ value, label: i18n._(label as never) }));
  const statuses = Object.entries(STATUS).map(([value, { label }]) => ({ value, label: i18n._(label) }));
  return (
    <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Laiškų filtrai`}>
      <SearchBox
        w={280}
        label={t`Ieškoti laiškų`}
        placeholder={t`Gavėjas, adresas, tema`}
        value={search.q}
        onFind={(q) => onChange({ q })}
      />
      <NativeSelect
        aria-label={t`Būsena`}
        value={search.status?.length === 1 ? search.status[0] : ''}
        data={[{ value: '', label: t`Visos būsenos` }, ...statuses]}
        onChange={({ currentTarget: { value } }) => onChange({ status: value ? [value as MailMessageRow['status']] : undefined })}
      />
      <NativeSelect
        aria-label={t`Proga`}
        value={search.occasion ?? ''}
        data={[{ value: '', label: t`Visos progos` }, ...options(OCCASION as never)]}
        onChange={({ currentTarget: { value } }) => onChange({ occasion: (value || undefined) as Occasion | undefined })}
      />
      <NativeSelect
        aria-label={t`Kam`}
        value={search.audience ?? ''}
        data={[{ value: '', label: t`Visiems` }, ...options(AUDIENCE as never)]}
        onChange={({ currentTarget: { value } }) => onChange({ audience: (value || undefined) as Audience | undefined })}
      />
    </Group>
  );
}
