import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, SimpleGrid, Stack, Textarea, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { DayField } from '#/ui/day-field.tsx';
import { SignatoryFields } from './signatory-fields.tsx';
import { TermsFields } from './terms-fields.tsx';

type Props = {
  // biome-ignore lint/suspicious/noExplicitAny: whatever else the form holds
  form: UseFormReturnType<any>;
  /** What stands before the days: the library. */
  first?: ReactNode;
};

/** All that a draft says. */
export function DraftFields({ form, first }: Props) {
  const { t } = useLingui();
  return (
    <Stack gap="md">
      <Paper p="lg">
        <Stack gap="sm">
          {first}
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
            <DayField label={t`Galioja nuo`} required {...form.getInputProps('from_on')} />
            <DayField label={t`Galioja iki`} placeholder={t`neterminuota`} {...form.getInputProps('until_on')} />
          </SimpleGrid>
        </Stack>
      </Paper>
      <Paper p="lg" component="section" aria-labelledby="terms">
        <Title order={2} id="terms" mb="sm">
          <Trans>Sąlygos</Trans>
        </Title>
        <TermsFields form={form} />
      </Paper>
      <Paper p="lg" component="section" aria-labelledby="parties">
        <Title order={2} id="parties" mb="sm">
          <Trans>Kas pasirašo</Trans>
        </Title>
        <Stack gap="sm">
          <SignatoryFields form={form} party="ours" legend={t`Mūsų biblioteka`} />
          <SignatoryFields form={form} party="theirs" legend={t`Kita šalis`} />
        </Stack>
      </Paper>
      <Paper p="lg">
        <Textarea label={t`Pastaba`} autosize minRows={2} {...form.getInputProps('note')} />
      </Paper>
    </Stack>
  );
}
