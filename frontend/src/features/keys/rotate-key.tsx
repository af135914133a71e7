import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { rotateKeyMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { today } from '#/app/i18n.ts';
import { DayField } from '#/ui/day-field.tsx';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { keepSecret } from './key-secret.tsx';

type Draft = { expires_on: string | null; overlap_days: number | string };

/** A new key in the place of an old one, which is taken for some days more. */
export function RotateKey({ id }: { id: number }) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useForm<Draft>({ initialValues: { expires_on: null, overlap_days: 7 }, validate: filled('expires_on') });
  const rotate = useChange({
    ...rotateKeyMutation(),
    onSuccess: async (made) => {
      keepSecret(queries, made);
      close();
      await navigate({ to: '/keys/$keyId', params: { keyId: made.id } });
    },
    onError: (error) => showFaults(form, error),
  });
  const save = ({ expires_on, overlap_days }: Draft) =>
    rotate.mutate({ path: { id }, body: { expires_on: expires_on ?? '', overlap_days: Number(overlap_days) || 0 } });
  return (
    <>
      <Button onClick={open}>
        <Trans>Pakeisti nauju</Trans>…
      </Button>
      <Modal opened={opened} onClose={close} title={t`Pakeisti raktą nauju`} centered closeButtonProps={{ 'aria-label': t`Grįžti` }}>
        <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
          <Stack gap="md">
            <FormProblem error={rotate.error} fields={Object.keys(form.values)} />
            <Text>
              <Trans>Naujas raktas galės tą patį. Senasis dar kelias dienas veiks kartu, kad niekas nesustotų.</Trans>
            </Text>
            <DayField label={t`Naujas galioja iki`} required from={today()} data-autofocus {...form.getInputProps('expires_on')} />
            <NumberInput label={t`Senasis dar veiks dienų`} min={0} max={90} allowDecimal={false} {...form.getInputProps('overlap_days')} />
            <Group gap="sm">
              <Button type="submit" loading={rotate.isPending}>
                <Trans>Sukurti naują raktą</Trans>
              </Button>
              <Button variant="default" onClick={close}>
                <Trans>Grįžti</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
