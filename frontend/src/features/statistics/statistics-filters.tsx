import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, NativeSelect, Popover, Stack } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getLibraryOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Measure, Medium, Side } from '#/api/generated/types.gen.ts';
import { useSession } from '#/app/session.ts';
import { LibraryField } from '#/ui/library-field.tsx';
import classes from './statistics.module.css';
import { dimensionsOf, measuresOf, type StatisticsSearch } from './statistics-search.ts';
import { DIMENSION, type Dimension, MEASURES, MEDIUM, SIDE_WORD } from './vocabulary.ts';

type Props = { search: StatisticsSearch; onChange: (next: StatisticsSearch) => void };

/** By what the figures are split, and of what; all of it is in the address. */
export function StatisticsFilters({ search, measures, onChange }: Props & { measures: Measure[] }) {
  const { t, i18n } = useLingui();
  const { may } = useSession();
  return (
    <Group gap="sm" mb="md" className="no-print" role="search" aria-label={t`Rodiklių filtrai`}>
      <By search={search} onChange={onChange} />
      {may('libraries:read') && <Library search={search} onChange={onChange} />}
      <NativeSelect
        aria-label={t`Kryptis`}
        value={search.side ?? ''}
        data={[
          { value: '', label: t`Abi kryptys` },
          ...Object.entries(SIDE_WORD).map(([value, label]) => ({ value, label: i18n._(label) })),
        ]}
        onChange={(event) => onChange({ side: (event.currentTarget.value || undefined) as Side | undefined })}
      />
      <NativeSelect
        aria-label={t`Laikmena`}
        value={search.medium ?? ''}
        data={[
          { value: '', label: t`Visos laikmenos` },
          ...Object.entries(MEDIUM).map(([value, label]) => ({ value, label: i18n._(label) })),
        ]}
        onChange={(event) => onChange({ medium: (event.currentTarget.value || undefined) as Medium | undefined })}
      />
      <Measures search={search} measures={measures} onChange={onChange} />
    </Group>
  );
}

function By({ search, onChange }: Props) {
  const { t, i18n } = useLingui();
  const [first = 'month', second] = dimensionsOf(search);
  const options = (without?: Dimension) =>
    Object.entries(DIMENSION)
      .filter(([value]) => value !== without)
      .map(([value, label]) => ({ value, label: i18n._(label) }));
  const show = (by: (Dimension | undefined)[]) => onChange({ by: by.filter((one) => one !== undefined), sort: undefined });
  return (
    <Group gap="xs" wrap="nowrap">
      <span className={classes.word}>
        <Trans>Pagal</Trans>
      </span>
      <NativeSelect
        aria-label={t`Pagal ką skirstyti`}
        value={first}
        data={options()}
        onChange={(event) => {
          const chosen = event.currentTarget.value as Dimension;
          show([chosen, second === chosen ? undefined : second]);
        }}
      />
      <NativeSelect
        aria-label={t`Ir pagal ką dar`}
        value={second ?? ''}
        data={[{ value: '', label: t`ir…` }, ...options(first).map(({ value, label }) => ({ value, label: t`ir ${label}` }))]}
        onChange={(event) => show([first, (event.currentTarget.value || undefined) as Dimension | undefined])}
      />
    </Group>
  );
}

function Library({ search, onChange }: Props) {
  const { t } = useLingui();
  const id = search.library_id;
  const { data } = useQuery({ ...getLibraryOptions({ path: { id: id ?? 0 } }), enabled: id !== undefined });
  return (
    <LibraryField
      aria-label={t`Biblioteka`}
      placeholder={t`Visos bibliotekos`}
      clearable
      w={230}
      value={id === undefined ? null : (data ?? null)}
      onChange={(library) => onChange({ library_id: library?.id })}
    />
  );
}

function Measures({ search, measures, onChange }: Props & { measures: Measure[] }) {
  const { t } = useLingui();
  const shown = measuresOf(search);
  const n = shown.length;
  return (
    <Popover position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <Button variant="default" fw={400} rightSection={<IconChevronDown size={14} aria-hidden />}>
          {n === MEASURES.length ? <Trans>Visi rodikliai</Trans> : <Trans>Rodikliai: {n}</Trans>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group
          aria-label={t`Rodikliai`}
          value={shown}
          onChange={(keys) => keys.length > 0 && onChange({ measures: keys.length === MEASURES.length ? undefined : keys })}
        >
          <Stack gap="sm">
            {measures.map(({ key, code, name }) => (
              <Checkbox key={key} value={key} label={`${name} (${code})`} disabled={n === 1 && shown.includes(key)} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
