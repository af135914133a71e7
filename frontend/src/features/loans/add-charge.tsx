import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useChange } from '#/api/change.ts';
import { addLoanChargeMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { ChargeKind, Loan, Payer } from '#/api/generated/types.gen.ts';
import { centsOf } from '#/app/euros.ts';
import { today } from '#/app/i18n.ts';
import { DayField } from '#/ui/day-field.tsx';
import { focusFault, orNull, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { useShowLoan } from './use-show-loan.ts';
import { CHARGE_KIND, optionsOf, PAYER } from './vocabulary.ts';

type Draft = { kind: ChargeKind; amount_cents: string; payer: Payer; charged_on: string | null; note: string };

/** A new amount: typed in euros, kept in cents. */
export default function AddCharge({ loan, onDone }: { loan: Loan; onDone: () => void }) {
  const { t, i18n } = useLingui();
  const show = useShowLoan();
  const kind = loan.side === 'lending' ? 'postage_out' : 'postage_back';
  const form = useForm<Draft>({
    initialValues: {
      kind,
      amount_cents: '',
      payer: loan.payers[kind],
      charged_on: today(),
      note: '',
    },
    validate: { amount_cents: (typed) => (centsOf(typed) === null ? t`Įrašykite sumą eurais, pvz., 3,05` : null) },
  });
  const add = useChange({
    ...addLoanChargeMutation(),
    onSuccess: (changed) => {
      show(changed);
      onDone();
    },
    onError: (error) => showFaults(form, error),
  });
  const save = ({ amount_cents, note, ...rest }: Draft) =>
    add.mutate({ path: { id: loan.id }, body: { ...rest, amount_cents: centsOf(amount_cents) ?? 0, note: orNull(note) } });
  return (
    <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
      <Stack gap="md" mb="lg">
        <FormProblem error={add.error} fields={Object.keys(form.values)} />
        <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="md" verticalSpacing="md">
          <Select
            label={t`Už ką`}
            required
            allowDeselect={false}
            data={optionsOf(CHARGE_KIND, i18n)}
            {...form.getInputProps('kind')}
            onChange={(kind) => kind && form.setValues({ kind: kind as ChargeKind, payer: loan.payers[kind as ChargeKind] })}
          />
          <TextInput
            label={t`Suma, €`}
            required
            autoFocus
            inputMode="decimal"
            autoComplete="off"
            placeholder="0,00"
            {...form.getInputProps('amount_cents')}
          />
          <Select label={t`Kas moka`} required allowDeselect={false} data={optionsOf(PAYER, i18n)} {...form.getInputProps('payer')} />
          <DayField label={t`Diena`} clearable={false} to={today()} {...form.getInputProps('charged_on')} />
        </SimpleGrid>
        <TextInput label={t`Pastaba`} autoComplete="off" {...form.getInputProps('note')} />
        <Group gap="sm">
          <Button type="submit" size="xs" loading={add.isPending}>
            <Trans>Įrašyti išlaidas</Trans>
          </Button>
          <Button size="xs" variant="default" onClick={onDone}>
            <Trans>Atsisakyti</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
