import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Anchor, Button, Group, MultiSelect, NativeSelect, Paper, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useChange } from '#/api/change.ts';
import { addTariffMutation, listCarriersOptions, listTariffsQueryKey } from '#/api/generated/@tanstack/react-query.gen.ts';
import { countries } from '#/app/countries.ts';
import { refresh } from '#/app/live.ts';
import { DayField } from '#/ui/day-field.tsx';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import classes from './shipments.module.css';
import { bandAfter, bodyOf, emptyZone, faultsOf, type TariffDraft } from './tariff-draft.ts';

/** What a carrier asks from a day on: zones, and in each bands of weight that join. */
export function NewTariffPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: carriers } = useSuspenseQuery(listCarriersOptions());
  const isSaved = useRef(false);
  const form = useForm<TariffDraft>({
    initialValues: {
      carrier_id: String(carriers.items[0]?.id ?? ''),
      valid_from: null,
      valid_to: null,
      note: '',
      zones: [{ ...emptyZone(), name: t`Lietuva`, countries: ['LT'] }],
    },
    validate: faultsOf,
  });
  const add = useChange({
    ...addTariffMutation(),
    onSuccess: async () => {
      isSaved.current = true;
      notifications.show({ message: t`Įkainis įrašytas`, color: 'pine' });
      await queries.invalidateQueries({ queryKey: listTariffsQueryKey() });
      await refresh(queries, 'tariff');
      await navigate({ to: '/tariffs' });
    },
    onError: (error) => showFaults(form, error),
  });
  const shown = Object.keys(form.errors);
  return (
    <Page
      width="text"
      title={t`Naujas įkainis`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/tariffs" {...props} />}>
          <Trans>Vežėjai ir įkainiai</Trans>
        </Anchor>
      }
    >
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit((draft) => add.mutate({ body: bodyOf(draft) }), focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={add.error} fields={[...Object.keys(form.values).filter((name) => name !== 'zones'), ...shown]} />
          <Paper p="lg">
            <Stack gap="md">
              <SimpleGrid cols={{ base: 1, sm: 3 }}>
                <NativeSelect
                  label={t`Vežėjas`}
                  data={carriers.items.map(({ id, name }) => ({ value: String(id), label: name }))}
                  {...form.getInputProps('carrier_id')}
                />
                <DayField label={t`Galioja nuo`} required {...form.getInputProps('valid_from')} />
                <DayField label={t`Galioja iki`} description={t`Tuščia – iki kito įkainio`} clearable {...form.getInputProps('valid_to')} />
              </SimpleGrid>
              <TextInput label={t`Pastaba`} maxLength={1000} {...form.getInputProps('note')} />
            </Stack>
          </Paper>
          {form.values.zones.map((_, n) => (
            <ZoneFields key={n} form={form} n={n} />
          ))}
          <Group gap="sm">
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => form.insertListItem('zones', emptyZone())}
            >
              <Trans>Pridėti zoną</Trans>
            </Button>
          </Group>
          <Group gap="sm">
            <Button type="submit" loading={add.isPending}>
              <Trans>Įrašyti</Trans>
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/tariffs" {...props} />}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}

function ZoneFields({ form, n }: { form: UseFormReturnType<TariffDraft>; n: number }) {
  const { t } = useLingui();
  const zone = form.values.zones[n];
  if (!zone) return null;
  const at = `zones.${n}`;
  return (
    <Paper p="lg" component="fieldset" aria-label={t`Zona: ${zone.name}`}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t`Zona`} required maxLength={100} {...form.getInputProps(`${at}.name`)} />
          <MultiSelect
            label={t`Šalys`}
            description={t`Nė vienos – visos kitos šalys`}
            searchable
            data={countries()}
            {...form.getInputProps(`${at}.countries`)}
          />
        </SimpleGrid>
        {zone.bands.map((_, b) => (
          <Group key={b} gap="sm" align="start" className={classes.bands}>
            <TextInput label={t`Virš, g`} w={110} inputMode="numeric" {...form.getInputProps(`${at}.bands.${b}.over_grams`)} />
            <TextInput label={t`Iki, g`} w={110} inputMode="numeric" {...form.getInputProps(`${at}.bands.${b}.up_to_grams`)} />
            <TextInput label={t`Kaina, Eur`} w={110} inputMode="decimal" {...form.getInputProps(`${at}.bands.${b}.price_cents`)} />
            {zone.bands.length > 1 && (
              <ActionIcon
                mt={28}
                variant="subtle"
                color="gray"
                aria-label={t`Pašalinti eilutę ${b + 1}`}
                onClick={() => form.removeListItem(`${at}.bands`, b)}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
        <Group gap="sm">
          <Button variant="default" size="compact-sm" onClick={() => form.insertListItem(`${at}.bands`, bandAfter(zone.bands))}>
            <Trans>Pridėti svorio eilutę</Trans>
          </Button>
          {form.values.zones.length > 1 && (
            <Button variant="subtle" color="red" size="compact-sm" onClick={() => form.removeListItem('zones', n)}>
              <Trans>Pašalinti zoną</Trans>
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
