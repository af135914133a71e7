import { t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, NativeSelect, Popover, ScrollArea, Stack, Switch, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { getLibraryOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Kind, Measure, Medium, Side } from '#/api/generated/types.gen.ts';
import { useSession } from '#/app/session.ts';
import { LibraryField } from '#/ui/library-field.tsx';
import { useMoreFilters } from '#/ui/use-more-filters.tsx';
import classes from './statistics.module.css';
import { dimensionsOf, fits, measuresOf, type StatisticsSearch } from './statistics-search.ts';
import { DIMENSION, type Dimension, GROUP, GROUPS, KIND, MEASURE, MEDIUM, SIDE_WORD } from './vocabulary.ts';

const MoreFilters = lazy(() => import('./more-filters.tsx'));

/** Filters of the second row, which is shown when it is asked for or when one of them is in use. */
const MORE = ['municipality', 'country', 'is_subscriber', 'is_abroad', 'reason', 'place'] as const satisfies (keyof StatisticsSearch)[];

type Props = { search: StatisticsSearch; onChange: (next: StatisticsSearch) => void };

/** By what the figures are split, and of what; all of it is in the address. */
export function StatisticsFilters({ search, measures, onChange }: Props & { measures: Measure[] }) {
  const { t, i18n } = useLingui();
  const { may } = useSession();
  const more = useMoreFilters(search, MORE, <MoreFilters search={search} onChange={onChange} />);
  return (
    <Stack component="search" gap="sm" mb="md" className="no-print" aria-label={t`Rodiklių filtrai`}>
      <Group gap="sm">
        <By search={search} onChange={onChange} />
        <Measures search={search} measures={measures} onChange={onChange} />
        <Switch
          label={t`Palyginti su praėjusiais metais`}
          checked={search.compare !== undefined}
          onChange={(event) => onChange({ compare: event.currentTarget.checked ? 'year_before' : undefined })}
        />
      </Group>
      <Group gap="sm">
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
        <NativeSelect
          aria-label={t`Rūšis`}
          value={search.kind ?? ''}
          data={[{ value: '', label: t`Visos rūšys` }, ...Object.entries(KIND).map(([value, label]) => ({ value, label: i18n._(label) }))]}
          onChange={(event) => onChange({ kind: (event.currentTarget.value || undefined) as Kind | undefined })}
        />
        {more.button}
      </Group>
      {more.row}
    </Stack>
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
          // Stages are of one side: what is borrowed is asked for first.
          if (chosen === 'stage' && search.side === undefined) onChange({ by: [chosen], side: 'borrowing', sort: undefined });
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
      w={260}
      filter={{ is_active: undefined }}
      value={id === undefined ? null : (data ?? null)}
      onChange={(library) => onChange({ library_id: library?.id })}
    />
  );
}

function Measures({ search, measures, onChange }: Props & { measures: Measure[] }) {
  const { t, i18n } = useLingui();
  const shown = measuresOf(search, measures);
  const n = shown.length;
  return (
    <Popover position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <Button variant="default" fw={400} rightSection={<IconChevronDown size={14} aria-hidden />}>
          <Trans>Rodikliai: {n}</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ScrollArea.Autosize mah="min(60vh, 520px)" type="auto" viewportProps={{ tabIndex: 0 }}>
          <Checkbox.Group aria-label={t`Rodikliai`} value={shown} onChange={(keys) => keys.length > 0 && onChange({ measures: keys })}>
            {GROUPS.map((group) => (
              <Stack key={group} gap="xs" mb="md" role="group" aria-label={i18n._(GROUP[group])}>
                <Text size="xs" fw={600} c="dimmed">
                  {i18n._(GROUP[group])}
                </Text>
                {measures
                  .filter(({ key }) => MEASURE[key]?.group === group)
                  .map((measure) => (
                    <Checkbox
                      key={measure.key}
                      value={measure.key}
                      label={`${measure.name} (${measure.code})`}
                      description={hint(measure, search)}
                      disabled={!fits(measure, search) || (n === 1 && shown.includes(measure.key))}
                    />
                  ))}
              </Stack>
            ))}
          </Checkbox.Group>
        </ScrollArea.Autosize>
        {search.measures && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange({ measures: undefined })}>
            <Trans>Įprasti rodikliai</Trans>
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Why a measure cannot be chosen now. */
function hint(measure: Measure, search: StatisticsSearch) {
  if (fits(measure, search)) return undefined;
  return measure.needs_side && fits(measure, { ...search, side: search.side ?? 'borrowing' })
    ? t`Pirmiausia pasirinkite kryptį`
    : t`Pagal tai, kas pasirinkta, neskirstoma`;
}
