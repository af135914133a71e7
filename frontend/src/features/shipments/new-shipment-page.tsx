import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, NativeSelect, Paper, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useChange } from '#/api/change.ts';
import { messageFor } from '#/api/field-errors.ts';
import { getLibraryOptions, startShipmentMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LibraryRef, ShipmentDirection } from '#/api/generated/types.gen.ts';
import { refresh } from '#/app/live.ts';
import { focusFault, orNull, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { Page } from '#/ui/page.tsx';
import { CarriageFields } from './carriage-fields.tsx';
import { DIRECTIONS } from './lists.ts';
import { gramsOf } from './shipment-draft.ts';
import { DIRECTION } from './vocabulary.ts';

const route = getRouteApi('/_staff/shipments/new');

type Draft = {
  direction: ShipmentDirection;
  library_id: LibraryRef | null;
  carrier_id: string;
  tracking_number: string;
  grams: string;
  expected_on: string | null;
  note: string;
};

const faultsOf = (draft: Draft) => ({
  ...(draft.library_id === null && { library_id: messageFor({ code: 'field.required' }) }),
  ...(draft.grams.trim() && gramsOf(draft.grams) === null && { grams: messageFor({ code: 'value.wrong_format' }) }),
});

/** A parcel is begun: which way it goes, with which library; what goes in is scanned on its own page. */
export function NewShipmentPage() {
  const { t, i18n } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const isSaved = useRef(false);
  const form = useForm<Draft>({
    initialValues: {
      direction: search.direction ?? 'to_borrower',
      library_id: null,
      carrier_id: '',
      tracking_number: '',
      grams: '',
      expected_on: null,
      note: '',
    },
    validate: faultsOf,
  });
  const { data: library } = useQuery({
    ...getLibraryOptions({ path: { id: search.library_id ?? 0 } }),
    enabled: search.library_id !== undefined,
  });
  useEffect(() => {
    if (library && form.getValues().library_id === null) form.setFieldValue('library_id', library);
  }, [library, form]);
  const start = useChange({
    ...startShipmentMutation(),
    onSuccess: async ({ id, number }) => {
      isSaved.current = true;
      notifications.show({ message: t`Pradėta siunta ${number}`, color: 'pine' });
      await refresh(queries, 'shipment');
      await navigate({ to: '/shipments/$shipmentId', params: { shipmentId: id } });
    },
    onError: (error) => showFaults(form, error),
  });
  const save = ({ library_id, carrier_id, tracking_number, grams, expected_on, note, direction }: Draft) =>
    start.mutate({
      body: {
        direction,
        library_id: library_id?.id ?? 0,
        carrier_id: carrier_id ? Number(carrier_id) : null,
        tracking_number: orNull(tracking_number),
        grams: gramsOf(grams),
        expected_on: expected_on || null,
        note: orNull(note),
      },
    });
  return (
    <Page
      width="text"
      title={t`Nauja siunta`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/shipments" {...props} />}>
          <Trans>Siuntos</Trans>
        </Anchor>
      }
    >
      <LeaveGuard isDirty={() => form.isTouched() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={start.error} fields={Object.keys(form.values)} />
          <Paper p="lg">
            <Stack gap="md">
              <NativeSelect
                label={t`Kryptis`}
                data={DIRECTIONS.map((value) => ({ value, label: i18n._(DIRECTION[value]) }))}
                {...form.getInputProps('direction')}
              />
              <LibraryField label={t`Biblioteka`} required {...form.getInputProps('library_id')} />
              <CarriageFields field={(name) => form.getInputProps(name)} />
            </Stack>
          </Paper>
          <Group gap="sm">
            <Button type="submit" loading={start.isPending}>
              <Trans>Pradėti siuntą</Trans>
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/shipments" {...props} />}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
