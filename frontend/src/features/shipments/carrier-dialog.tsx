import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import { addCarrierMutation, updateCarrierMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Carrier } from '#/api/generated/types.gen.ts';
import { refresh } from '#/app/live.ts';
import { ifMatch } from '#/ui/edit.ts';
import { filled, focusFault, orNull, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';

/** A carrier is added, or edited: its name, where its parcels are followed, whether it still gets any. */
export function CarrierDialog({ carrier }: { carrier?: Carrier }) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure();
  const title = carrier ? t`Taisyti vežėją` : t`Naujas vežėjas`;
  return (
    <>
      <Button variant="default" size={carrier && 'compact-sm'} onClick={open} aria-label={carrier && `${title}: ${carrier.name}`}>
        {carrier ? <Trans>Taisyti</Trans> : title}
      </Button>
      <Modal opened={opened} onClose={close} title={title} centered closeButtonProps={{ 'aria-label': t`Grįžti` }}>
        <CarrierForm carrier={carrier} onClose={close} />
      </Modal>
    </>
  );
}

function CarrierForm({ carrier, onClose }: { carrier?: Carrier; onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const form = useForm({
    initialValues: { name: carrier?.name ?? '', tracking_url: carrier?.tracking_url ?? '', is_active: carrier?.is_active ?? true },
    validate: filled('name'),
  });
  const onSuccess = async () => {
    onClose();
    await refresh(queries, 'carrier');
  };
  const onError = (error: unknown) => showFaults(form, error);
  const add = useChange({ ...addCarrierMutation(), onSuccess, onError });
  const edit = useChange({ ...updateCarrierMutation(), onSuccess, onError });
  const save = ({ name, tracking_url, is_active }: typeof form.values) => {
    const body = { name, tracking_url: orNull(tracking_url) };
    if (carrier) edit.mutate({ path: { id: carrier.id }, headers: ifMatch(carrier.version), body: { ...body, is_active } });
    else add.mutate({ body });
  };
  return (
    <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
      <Stack gap="md">
        <FormProblem error={add.error ?? edit.error} fields={Object.keys(form.values)} />
        <TextInput label={t`Pavadinimas`} required maxLength={100} data-autofocus {...form.getInputProps('name')} />
        <TextInput
          label={t`Siuntos sekimo adresas`}
          description={t`Vietoj numerio rašykite ${'{number}'}`}
          placeholder="https://…/{number}"
          maxLength={500}
          {...form.getInputProps('tracking_url')}
        />
        {carrier && <Checkbox label={t`Siuntos jam dar duodamos`} {...form.getInputProps('is_active', { type: 'checkbox' })} />}
        <Group gap="sm">
          <Button type="submit" loading={add.isPending || edit.isPending}>
            <Trans>Įrašyti</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Grįžti</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
