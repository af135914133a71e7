import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import { setTargetMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { NewTarget as Body, MeasureKey, ServiceStep, Side } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { useShortcuts } from '#/app/shortcuts.ts';
import { DayField } from '#/ui/day-field.tsx';
import { filled, showFaults } from '#/ui/form.ts';
import { STEPS } from './lists.ts';
import { TargetDialog } from './target-dialog.tsx';
import { AIM, AIMS, SIDE, STEP } from './vocabulary.ts';

type Draft = {
  side: Side;
  /** `measure:days_p90` or `step:answer`. */
  of: string;
  value: number | string;
  from_on: string | null;
  to_on: string | null;
  source: string;
};

const bodyOf = ({ side, of, value, from_on, to_on, source }: Draft): Body => {
  const [what, key] = of.split(':');
  const name = what === 'step' ? { step: key as ServiceStep } : { measure: key as MeasureKey };
  return { ...name, side, value: Number(value), from_on: from_on ?? '', to_on: to_on || null, source };
};

/** Sets a target: of a figure, or of a step at which open loans stand. */
export function NewTarget() {
  const { t, i18n } = useLingui();
  const [opened, { open, close }] = useDisclosure();
  const queries = useQueryClient();
  const form = useForm<Draft>({
    initialValues: { side: 'lending', of: '', value: '', from_on: today(), to_on: null, source: '' },
    validate: filled('of', 'value', 'from_on', 'source'),
  });
  const set = useChange({
    ...setTargetMutation(),
    onSuccess: async ({ name }) => {
      notifications.show({ message: t`Siekis nustatytas: ${name}`, color: 'pine' });
      close();
      await refresh(queries, 'service_target');
    },
    onError: (error) => showFaults(form, error),
  });
  const ask = () => {
    form.reset();
    set.reset();
    open();
  };
  useShortcuts({ n: ask });
  const { side } = form.values;
  const measures = AIMS.filter((key) => AIM[key]?.sides.includes(side));
  const steps = STEPS.filter((key) => STEP[key].sides.includes(side));
  const isShare = measures.some((key) => form.values.of === `measure:${key}` && /_rate$|^filled/.test(key));
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={ask}>
        <Trans>Nustatyti siekį</Trans>
      </Button>
      <TargetDialog
        title={t`Nustatyti siekį`}
        save={t`Nustatyti`}
        opened={opened}
        onClose={close}
        form={form}
        change={set}
        onSave={(draft) => set.mutate({ body: bodyOf(draft) })}
      >
        <NativeSelect
          label={t`Kryptis`}
          required
          data-autofocus
          data={Object.entries(SIDE).map(([value, label]) => ({ value, label: i18n._(label) }))}
          {...form.getInputProps('side')}
          onChange={({ currentTarget: { value } }) => form.setValues({ side: value as Side, of: '' })}
        />
        <NativeSelect
          label={t`Rodiklis ar žingsnis`}
          required
          {...form.getInputProps('of')}
          error={form.errors.of ?? form.errors.measure ?? form.errors.step}
        >
          <option value="">{t`Pasirinkite`}</option>
          <optgroup label={t`Rodikliai`}>
            {measures.map((key) => (
              <option key={key} value={`measure:${key}`}>
                {AIM[key] && i18n._(AIM[key].label)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t`Užsakymo žingsniai, darbo dienomis`}>
            {steps.map((key) => (
              <option key={key} value={`step:${key}`}>
                {i18n._(STEP[key].label)}
              </option>
            ))}
          </optgroup>
        </NativeSelect>
        <NumberInput
          label={isShare ? t`Ne mažiau kaip, %` : t`Ne daugiau kaip`}
          required
          min={0}
          decimalScale={2}
          decimalSeparator=","
          {...form.getInputProps('value')}
        />
        <SimpleGrid cols={2}>
          <DayField label={t`Nuo`} required {...form.getInputProps('from_on')} />
          <DayField label={t`Iki`} {...form.getInputProps('to_on')} />
        </SimpleGrid>
        <TextInput
          label={t`Pagrindas`}
          description={t`Direktoriaus įsakymas, sutartis, ministerijos reikalavimas`}
          required
          maxLength={300}
          {...form.getInputProps('source')}
        />
      </TargetDialog>
    </>
  );
}
