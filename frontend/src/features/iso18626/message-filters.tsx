import { useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { IsoDirection, MessageKind, MessageState } from '#/api/generated/types.gen.ts';
import { DayField } from '#/ui/day-field.tsx';
import type { MessageListSearch } from './message-list-search.ts';
import { PartnerField } from './partner-field.tsx';
import { DIRECTION, KIND, KINDS, MESSAGE, MESSAGES } from './vocabulary.ts';

type Props = { search: MessageListSearch; loan: string | undefined; onChange: (next: MessageListSearch) => void };

/** What the log shows; every choice is in the address. */
export function MessageFilters({ search, loan, onChange }: Props) {
  const { t, i18n } = useLingui();
  const ways = (['in', 'out'] as const).map((value) => ({ value, label: i18n._(DIRECTION[value]) }));
  const kinds = KINDS.map((value) => ({ value, label: i18n._(KIND[value]) }));
  const states = MESSAGES.map((value) => ({ value, label: i18n._(MESSAGE[value].label) }));
  return (
    <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Pranešimų filtrai`}>
      <PartnerField
        aria-label={t`Biblioteka partnerė`}
        placeholder={t`Visos bibliotekos`}
        w={210}
        value={search.library_id}
        onChange={(library_id) => onChange({ library_id })}
      />
      <NativeSelect
        aria-label={t({ message: 'Kryptis', context: 'message' })}
        value={search.direction ?? ''}
        data={[{ value: '', label: t`Gauti ir siųsti` }, ...ways]}
        onChange={({ currentTarget: { value } }) => onChange({ direction: (value || undefined) as IsoDirection | undefined })}
      />
      <NativeSelect
        aria-label={t`Rūšis`}
        w={170}
        value={search.kind ?? ''}
        data={[{ value: '', label: t`Visos rūšys` }, ...kinds]}
        onChange={({ currentTarget: { value } }) => onChange({ kind: (value || undefined) as MessageKind | undefined })}
      />
      <NativeSelect
        aria-label={t`Būsena`}
        value={search.state ?? ''}
        data={[{ value: '', label: t`Visos būsenos` }, ...states]}
        onChange={({ currentTarget: { value } }) => onChange({ state: (value || undefined) as MessageState | undefined })}
      />
      <DayField
        aria-label={t`Nuo dienos`}
        placeholder={t`Nuo`}
        w={118}
        value={search.from ?? null}
        onChange={(from) => onChange({ from: from ?? undefined })}
      />
      <DayField
        aria-label={t`Iki dienos`}
        placeholder={t`Iki`}
        w={118}
        value={search.to ?? null}
        onChange={(to) => onChange({ to: to ?? undefined })}
      />
      {search.loan_id !== undefined && (
        <Button
          variant="default"
          rightSection={<IconX size={14} aria-hidden />}
          title={t`Rodyti visų užsakymų pranešimus`}
          onClick={() => onChange({ loan_id: undefined })}
        >
          {loan ? t`Užsakymas ${loan}` : t`Vienas užsakymas`}
        </Button>
      )}
    </Group>
  );
}
