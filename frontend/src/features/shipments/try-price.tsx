import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Paper, Select, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { messageFor } from '#/api/field-errors.ts';
import { tryTariffsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Carrier, TryTariffsData } from '#/api/generated/types.gen.ts';
import { countries } from '#/app/countries.ts';
import { formatMoney, formatNumber, today } from '#/app/i18n.ts';
import { DayField } from '#/ui/day-field.tsx';
import { focusFault } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { gramsOf } from './shipment-draft.ts';
import { NO_PRICE } from './vocabulary.ts';

/** What a parcel of this weight to this country would cost on a day. */
export function TryPrice({ carriers }: { carriers: Carrier[] }) {
  const { t, i18n } = useLingui();
  const [asked, setAsked] = useState<TryTariffsData['query']>();
  const form = useForm({
    initialValues: { carrier_id: String(carriers[0]?.id ?? ''), country: 'LT', grams: '', on: today() as string | null },
    validate: ({ grams }) => (gramsOf(grams) ? {} : { grams: messageFor({ code: 'value.wrong_format' }) }),
  });
  const { data, error } = useQuery({
    ...tryTariffsOptions({ query: asked ?? { carrier_id: 0, country: '', grams: 1 } }),
    enabled: asked !== undefined,
  });
  const ask = ({ carrier_id, country, grams, on }: typeof form.values) =>
    setAsked({ carrier_id: Number(carrier_id), country, grams: gramsOf(grams) ?? 0, on: on || undefined });
  return (
    <Paper p="lg" component="section" aria-labelledby="try">
      <Title order={2} id="try" mb="sm">
        <Trans>Kiek kainuotų?</Trans>
      </Title>
      <form noValidate onSubmit={form.onSubmit(ask, focusFault(form))}>
        <FormProblem error={error} />
        <Group gap="sm" align="end">
          <NativeSelect
            label={t`Vežėjas`}
            data={carriers.map(({ id, name }) => ({ value: String(id), label: name }))}
            {...form.getInputProps('carrier_id')}
          />
          <Select label={t`Šalis`} searchable allowDeselect={false} data={countries()} {...form.getInputProps('country')} />
          <TextInput label={t`Svoris, g`} inputMode="numeric" w={110} maxLength={9} {...form.getInputProps('grams')} />
          <DayField label={t`Diena`} w={150} {...form.getInputProps('on')} />
          <Button type="submit" variant="default">
            <Trans>Skaičiuoti</Trans>
          </Button>
        </Group>
      </form>
      <Text mt="sm" role="status">
        {data?.price && (
          <Trans>
            {formatMoney(data.price.price_cents)} – {data.price.zone}, iki {formatNumber(data.price.up_to_grams)} g
          </Trans>
        )}
        {data?.no_price && <Trans>Kainos nėra: {i18n._(NO_PRICE[data.no_price])}.</Trans>}
      </Text>
    </Paper>
  );
}
