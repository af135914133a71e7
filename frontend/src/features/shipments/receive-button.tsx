import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { UseMutationResult } from '@tanstack/react-query';
import type { Action, Shipment } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import type { ActInput } from '#/ui/act.ts';
import { DayField } from '#/ui/day-field.tsx';
import { showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';

type Props = { shipment: Shipment; action: Action; act: UseMutationResult<unknown, unknown, ActInput> };

const AWAITED = ['packed', 'sent', 'missing'];

/** The parcel has come: everything in it but what is marked as missing. */
export function ReceiveButton({ shipment, action, act }: Props) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure();
  const ask = () => {
    act.reset();
    open();
  };
  return (
    <>
      <Button variant={action.primary ? 'filled' : 'default'} onClick={ask}>
        <Trans context="parcel">Gauta</Trans>
      </Button>
      <Modal opened={opened} onClose={close} title={t`Siunta gauta`} centered closeButtonProps={{ 'aria-label': t`Grįžti` }}>
        <ReceiveForm shipment={shipment} action={action} act={act} onClose={close} />
      </Modal>
    </>
  );
}

function ReceiveForm({ shipment, action, act, onClose }: Props & { onClose: () => void }) {
  const { t } = useLingui();
  const awaited = shipment.loans.filter(({ state }) => AWAITED.includes(state ?? ''));
  const form = useForm({
    initialValues: { missing: [] as string[], happened_on: today() as string | null, due_on: null as string | null },
  });
  const takesDue = action.takes.includes('due_on');
  const n = form.values.missing.length;
  const save = ({ missing, happened_on, due_on }: typeof form.values) =>
    act.mutate(
      {
        path: { id: shipment.id, key: 'receive' },
        body: {
          missing: missing.map((id) => ({ loan_id: Number(id) })),
          ...(happened_on && { happened_on }),
          ...(due_on && { due_on }),
        },
      },
      { onSuccess: onClose, onError: (error) => showFaults(form, error) },
    );
  return (
    <form noValidate onSubmit={form.onSubmit(save)}>
      <Stack gap="md">
        <FormProblem error={act.error} fields={['happened_on', 'due_on']} />
        <Checkbox.Group
          label={t`Ko siuntoje nėra?`}
          description={t`Nepažymėti užsakymai įrašomi gautais.`}
          {...form.getInputProps('missing')}
        >
          <Stack gap={6} mt="xs">
            {awaited.map(({ loan_id, number, title }) => (
              <Checkbox key={loan_id} value={String(loan_id)} label={`${number} · ${title}`} />
            ))}
          </Stack>
        </Checkbox.Group>
        {takesDue && <DayField label={t`Grąžinti iki`} {...form.getInputProps('due_on')} />}
        <DayField label={t`Kada tai įvyko`} {...form.getInputProps('happened_on')} />
        <Text size="sm" role="status">
          {n > 0 && (
            <Plural
              value={n}
              one="Bus laukiama dar # užsakymo."
              few="Bus laukiama dar # užsakymų."
              many="Bus laukiama dar # užsakymo."
              other="Bus laukiama dar # užsakymų."
            />
          )}
        </Text>
        <Group gap="sm">
          <Button type="submit" loading={act.isPending} data-autofocus>
            {n > 0 ? <Trans>Gauta iš dalies</Trans> : <Trans>Gauta viskas</Trans>}
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Grįžti</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
