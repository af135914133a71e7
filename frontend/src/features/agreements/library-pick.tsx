import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listLibrariesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LibraryKind } from '#/api/generated/types.gen.ts';
import { KIND } from '#/app/library-kind.ts';
import { COUNTIES } from '#/app/places.ts';
import { asList } from '#/ui/list.ts';
import classes from './agreements.module.css';

type Props = { chosen: ReadonlySet<number>; onChange: (chosen: ReadonlySet<number>) => void };

/** Many libraries of the directory, by kind and territory. */
export function LibraryPick({ chosen, onChange }: Props) {
  const { t, i18n } = useLingui();
  const [kind, setKind] = useState<LibraryKind>('municipal');
  const [territory, setTerritory] = useState('');
  const query = { kind, is_active: true, is_ours: false, limit: 200, sort: 'name' as const, ...(territory && { territory }) };
  const { data } = useQuery({ ...listLibrariesOptions({ query }), ...asList });
  const shown = data?.items ?? [];
  const isAll = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  const toggle = (ids: number[], isOn: boolean) =>
    onChange(new Set(isOn ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))));
  return (
    <>
      <Group gap="sm" mb="sm">
        <NativeSelect
          aria-label={t`Rūšis`}
          value={kind}
          data={Object.entries(KIND).map(([value, label]) => ({ value, label: i18n._(label) }))}
          onChange={({ currentTarget: { value } }) => setKind(value as LibraryKind)}
        />
        <NativeSelect
          aria-label={t`Veiklos teritorija`}
          value={territory}
          data={[{ value: '', label: t`Visos teritorijos` }, ...COUNTIES]}
          onChange={({ currentTarget: { value } }) => setTerritory(value)}
        />
        <Button
          variant="default"
          onClick={() =>
            toggle(
              shown.map(({ id }) => id),
              !isAll,
            )
          }
        >
          {isAll ? <Trans>Nuimti visas</Trans> : <Trans>Pažymėti visas</Trans>}
        </Button>
        <Text size="sm" c="dimmed" className="numeric">
          <Trans>Pažymėta {chosen.size}</Trans>
        </Text>
      </Group>
      <div className={classes.pick}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing={6}>
          {shown.map(({ id, name }) => (
            <Checkbox
              key={id}
              size="xs"
              label={name}
              checked={chosen.has(id)}
              onChange={({ currentTarget: { checked } }) => toggle([id], checked)}
            />
          ))}
        </SimpleGrid>
        {data && shown.length === 0 && (
          <Text size="sm" c="dimmed">
            <Trans>Tokių bibliotekų kataloge nėra.</Trans>
          </Text>
        )}
      </div>
    </>
  );
}
