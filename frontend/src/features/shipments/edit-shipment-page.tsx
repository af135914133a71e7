import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { getShipmentOptions, updateShipmentMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { useEdit } from '#/ui/edit.ts';
import { EditPage } from '#/ui/edit-page.tsx';
import { CarriageFields } from './carriage-fields.tsx';
import { bodyOf, draftOf, faultsOf, type ShipmentDraft } from './shipment-draft.ts';
import { differencesOf } from './shipment-words.ts';

const route = getRouteApi('/_staff/shipments/$shipmentId/edit');

/** How a parcel is carried and what it costs, to change; what was sent already is charged anew. */
export function EditShipmentPage() {
  const { t } = useLingui();
  const { shipmentId: id } = route.useParams();
  const query = getShipmentOptions({ path: { id } });
  const { data: shipment } = useSuspenseQuery(query);
  const form = useForm<ShipmentDraft>({ initialValues: draftOf(shipment), validate: faultsOf });
  const edit = useEdit({
    form,
    latest: shipment,
    draftOf,
    query,
    mutation: updateShipmentMutation(),
    request: (draft, headers) => ({ path: { id }, headers, body: bodyOf(draft) }),
    back: linkOptions({ to: '/shipments/$shipmentId', params: { shipmentId: id } }),
    entity: 'shipment',
  });
  return (
    <EditPage edit={edit} width="text" title={t`Taisyti siuntą`} name={shipment.number} differencesOf={differencesOf}>
      <Paper p="lg">
        <Stack gap="md">
          <CarriageFields field={(name) => form.getInputProps(name)} />
          <Title order={2}>
            <Trans>Kaina</Trans>
          </Title>
          <Text size="sm" c="dimmed">
            <Trans>Kainą pasako vežėjo įkainis. Kitą kainą įrašykite su priežastimi; išsiųstos siuntos išlaidos bus ištaisytos.</Trans>
          </Text>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t`Kita kaina, Eur`} inputMode="decimal" maxLength={12} {...form.getInputProps('price_cents')} />
            <TextInput label={t`Kodėl kita kaina`} maxLength={1000} {...form.getInputProps('price_reason')} />
          </SimpleGrid>
        </Stack>
      </Paper>
    </EditPage>
  );
}
