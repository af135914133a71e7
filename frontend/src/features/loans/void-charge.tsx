import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useChange } from '#/api/change.ts';
import { voidLoanChargeMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Charge, Loan } from '#/api/generated/types.gen.ts';
import { formatMoney } from '#/app/i18n.ts';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { useShowLoan } from './use-show-loan.ts';

/** A wrong amount is not deleted: it stops counting, and the reason stays. */
export function VoidCharge({ loan, charge }: { loan: Loan; charge: Charge }) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure();
  const show = useShowLoan();
  const form = useForm({ initialValues: { reason: '' }, validate: filled('reason') });
  const annul = useChange({
    ...voidLoanChargeMutation(),
    onSuccess: (changed) => {
      close();
      show(changed);
    },
    onError: (error) => showFaults(form, error),
  });
  const amount = formatMoney(charge.amount_cents);
  return (
    <>
      <Button size="compact-sm" variant="subtle" color="red" onClick={open}>
        <Trans>Panaikinti</Trans>…
      </Button>
      <Modal opened={opened} onClose={close} centered title={t`Panaikinti išlaidas`} closeButtonProps={{ 'aria-label': t`Grįžti` }}>
        <form
          noValidate
          onSubmit={form.onSubmit((body) => annul.mutate({ path: { id: loan.id, charge_id: charge.id }, body }), focusFault(form))}
        >
          <Stack gap="md">
            <FormProblem error={annul.error} fields={['reason']} />
            <Text>
              <Trans>{amount} nebebus skaičiuojama. Eilutė liks perbraukta.</Trans>
            </Text>
            <Textarea label={t`Priežastis`} required autosize minRows={2} data-autofocus {...form.getInputProps('reason')} />
            <Group gap="sm">
              <Button type="submit" color="red" loading={annul.isPending}>
                <Trans>Panaikinti</Trans>
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
