import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { UseMutationResult } from '@tanstack/react-query';
import { messageFor } from '#/api/field-errors.ts';
import type { Shipment, ShipmentLoan } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import type { ActInput } from '#/ui/act.ts';
import { DayField } from '#/ui/day-field.tsx';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { amountOf } from './shipment-draft.ts';

type Act = UseMutationResult<unknown, unknown, ActInput>;
type Props = { shipment: Shipment; act: Act };
type Kind = 'report_lost' | 'report_damaged';

/** Acts about what was lost or damaged on the way, where the server offers them. */
export function ActButtons({ shipment, act }: Props) {
  const offered = (kind: Kind) => shipment.actions.some(({ key }) => key === kind);
  return (
    <>
      {offered('report_damaged') && <ActButton kind="report_damaged" shipment={shipment} act={act} />}
      {offered('report_lost') && <ActButton kind="report_lost" shipment={shipment} act={act} />}
    </>
  );
}

function ActButton({ kind, ...props }: Props & { kind: Kind }) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure();
  const title = kind === 'report_lost' ? t`Praradimo aktas` : t`Sugadinimo aktas`;
  const ask = () => {
    props.act.reset();
    open();
  };
  return (
    <>
      <Button variant="subtle" color="red" onClick={ask}>
        {title}…
      </Button>
      <Modal opened={opened} onClose={close} title={title} size="lg" centered closeButtonProps={{ 'aria-label': t`Grįžti` }}>
        <ActForm kind={kind} {...props} onClose={close} />
      </Modal>
    </>
  );
}

type Draft = {
  text: string;
  present: string;
  happened_on: string | null;
  is_charged: boolean;
  loans: { loan_id: number; is_named: boolean; value: string; condition: string }[];
};

/** Those that an act of this kind can name. */
const nameable = (kind: Kind, loans: ShipmentLoan[]) =>
  loans.filter(({ state }) => (kind === 'report_lost' ? ['sent', 'missing'] : ['sent', 'received']).includes(state ?? ''));

function faultsOf(kind: Kind, { text, loans }: Draft) {
  const wrong = loans.flatMap(({ value }, n) =>
    value.trim() && !amountOf(value) ? [[`loans.${n}.value`, messageFor({ code: 'value.wrong_format' })]] : [],
  );
  const isUnnamed = kind === 'report_damaged' && !loans.some(({ is_named }) => is_named);
  return {
    ...(!text.trim() && { text: messageFor({ code: 'field.required' }) }),
    ...(isUnnamed && { loans: messageFor({ code: 'field.required' }) }),
    ...Object.fromEntries(wrong),
  };
}

/** What is sent: of a loss what each is worth, of damage which, and how. */
function bodyOf(kind: Kind, { text, present, happened_on, is_charged, loans }: Draft) {
  const said = { text, is_charged, ...(present.trim() && { present }), ...(happened_on && { happened_on }) };
  const cents = (value: string) => amountOf(value) || null;
  if (kind === 'report_lost') {
    const values = loans.flatMap(({ loan_id, value }) => (cents(value) ? [{ loan_id, value_cents: cents(value) }] : []));
    return { ...said, values };
  }
  const damaged = loans.filter(({ is_named }) => is_named);
  return {
    ...said,
    loans: damaged.map(({ loan_id, value, condition }) => ({
      loan_id,
      value_cents: cents(value),
      harmed: [{ n: 1, harm: 'damaged', ...(condition.trim() && { condition }) }],
    })),
  };
}

function ActForm({ kind, shipment, act, onClose }: Props & { kind: Kind; onClose: () => void }) {
  const { t } = useLingui();
  const named = nameable(kind, shipment.loans);
  const isLoss = kind === 'report_lost';
  const form = useForm<Draft>({
    initialValues: {
      text: '',
      present: '',
      happened_on: today(),
      is_charged: false,
      loans: named.map(({ loan_id }) => ({ loan_id, is_named: isLoss, value: '', condition: '' })),
    },
    validate: (draft) => faultsOf(kind, draft),
  });
  const save = (draft: Draft) =>
    act.mutate(
      { path: { id: shipment.id, key: kind }, body: bodyOf(kind, draft) },
      { onSuccess: onClose, onError: (error) => showFaults(form, error) },
    );
  return (
    <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
      <Stack gap="md">
        <FormProblem error={act.error} fields={['text', 'present', 'happened_on']} />
        <Text size="sm">
          {isLoss ? (
            <Trans>Visi neatkeliavę siuntos užsakymai įrašomi prarastais; tie, kuriuos turėjome gauti, baigiami kaip neįvykdyti.</Trans>
          ) : (
            <Trans>Pažymėti užsakymai laukia, kol bus atlyginta žala.</Trans>
          )}
        </Text>
        <Textarea label={t`Kas įvyko`} required autosize minRows={2} maxLength={4000} data-autofocus {...form.getInputProps('text')} />
        <TextInput label={t`Kas dalyvavo`} maxLength={1000} {...form.getInputProps('present')} />
        <DayField label={t`Kada tai įvyko`} {...form.getInputProps('happened_on')} />
        {form.errors.loans && (
          <Text size="sm" c="red" role="alert">
            <Trans>Pažymėkite bent vieną užsakymą.</Trans>
          </Text>
        )}
        {named.map(({ loan_id, number, title }, n) => (
          <Stack key={loan_id} gap={6}>
            {isLoss ? (
              <Text size="sm">
                {number} · {title}
              </Text>
            ) : (
              <Checkbox label={`${number} · ${title}`} {...form.getInputProps(`loans.${n}.is_named`, { type: 'checkbox' })} />
            )}
            {form.values.loans[n]?.is_named && (
              <Group gap="sm" grow>
                <TextInput
                  aria-label={t`Vertė, Eur: ${number}`}
                  placeholder={t`Vertė, Eur`}
                  inputMode="decimal"
                  {...form.getInputProps(`loans.${n}.value`)}
                />
                {!isLoss && (
                  <TextInput
                    aria-label={t`Kas sugadinta: ${number}`}
                    placeholder={t`Kas sugadinta`}
                    maxLength={500}
                    {...form.getInputProps(`loans.${n}.condition`)}
                  />
                )}
              </Group>
            )}
          </Stack>
        ))}
        <Checkbox
          label={t`Įrašyti vertę į užsakymo išlaidas`}
          description={t`Kas moka, pasako užsakymo sąlygos.`}
          {...form.getInputProps('is_charged', { type: 'checkbox' })}
        />
        <Group gap="sm">
          <Button type="submit" color="red" loading={act.isPending}>
            <Trans>Surašyti aktą</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Grįžti</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
