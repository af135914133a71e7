import { useLingui } from '@lingui/react/macro';
import { NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listCarriersOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { DayField } from '#/ui/day-field.tsx';

type Name = 'carrier_id' | 'tracking_number' | 'grams' | 'expected_on' | 'note';

/** By whom a parcel is carried, under which number, what it weighs. */
export function CarriageFields({ field }: { field: (name: Name) => object }) {
  const { t } = useLingui();
  const { data: carriers } = useQuery(listCarriersOptions());
  const input = field('carrier_id') as { value?: string };
  const open = (carriers?.items ?? []).filter(({ id, is_active }) => is_active || String(id) === input.value);
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t`Vežėjas`}
          data={[{ value: '', label: t`Nenurodytas` }, ...open.map(({ id, name }) => ({ value: String(id), label: name }))]}
          {...input}
        />
        <TextInput label={t`Sekimo numeris`} maxLength={100} autoComplete="off" {...field('tracking_number')} />
        <TextInput label={t`Svoris, g`} inputMode="numeric" maxLength={9} {...field('grams')} />
        <DayField
          label={t`Turėtų atkeliauti`}
          description={t`Nenurodžius – per tiek darbo dienų, kiek nustatyta parametru`}
          clearable
          {...field('expected_on')}
        />
      </SimpleGrid>
      <Textarea label={t`Pastaba`} autosize minRows={2} maxLength={4000} {...field('note')} />
    </>
  );
}
