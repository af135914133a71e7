import { useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ParameterCard } from '#/api/generated/types.gen.ts';
import { DayField } from '#/ui/day-field.tsx';
import type { ChangeDraft } from './change-draft.ts';
import { ClosedDaysField, OpenDaysField } from './days-field.tsx';
import { HoursField } from './hours-field.tsx';
import { UNIT } from './vocabulary.ts';

export type ChangeForm = UseFormReturnType<ChangeDraft>;
type Props = { parameter: ParameterCard; form: ChangeForm };

/** The field that a value of this kind is typed in. */
export function ValueField({ parameter, form }: Props) {
  const { t, i18n } = useLingui();
  const { kind, unit, least, most, choices } = parameter;
  const label = t`Nauja reikšmė`;
  const field = form.getInputProps('value');
  switch (kind) {
    case 'whole':
    case 'limit':
      return (
        <NumberInput
          label={label}
          description={kind === 'limit' ? t`Tuščia – be ribos.` : undefined}
          required={kind === 'whole'}
          allowDecimal={false}
          clampBehavior="none"
          min={least ?? undefined}
          max={most ?? undefined}
          suffix={unit ? ` ${i18n._(UNIT[unit])}` : ''}
          data-autofocus
          {...field}
        />
      );
    case 'numbers':
      return <TextInput label={label} description={t`Skaičiai, atskirti kableliais.`} data-autofocus {...field} error={faultOf(form)} />;
    case 'choice':
      return <NativeSelect label={label} data={choices.map(({ key, name }) => ({ value: key, label: name }))} data-autofocus {...field} />;
    case 'choices':
      return (
        <Checkbox.Group label={label} {...field}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing="xs" mt={4}>
            {choices.map(({ key, name }) => (
              <Checkbox key={key} value={key} label={name} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
      );
    case 'day':
      return <DayField label={label} data-autofocus {...field} />;
    case 'opening_hours':
      return <HoursField label={label} form={form} />;
    case 'closed_days':
      return <ClosedDaysField label={label} form={form} />;
    case 'open_days':
      return <OpenDaysField label={label} form={form} />;
    default:
      return <TextInput label={label} autoComplete="off" data-autofocus {...field} />;
  }
}

/** A list that is typed in one field shows the first fault of its entries there. */
const faultOf = (form: ChangeForm) => Object.entries(form.errors).find(([path]) => path === 'value' || path.startsWith('value.'))?.[1];
