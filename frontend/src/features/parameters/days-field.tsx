import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { today } from '#/app/i18n.ts';
import { DayField } from '#/ui/day-field.tsx';
import { HoursOfDay } from './hours-field.tsx';
import classes from './parameters.module.css';
import type { ChangeForm } from './value-field.tsx';
import type { OpenDay } from './words.ts';

type Props = { label: string; form: ChangeForm };

/** Days on which the doors stay closed. */
export function ClosedDaysField({ label, form }: Props) {
  const { t } = useLingui();
  return (
    <Rows
      label={label}
      form={form}
      fresh={{ from_on: today(), to_on: today(), reason: '' }}
      row={(at) => (
        <>
          <DayField aria-label={t`Nuo`} clearable={false} {...form.getInputProps(`value.${at}.from_on`)} />
          <DayField aria-label={t`Iki (imtinai)`} clearable={false} {...form.getInputProps(`value.${at}.to_on`)} />
          <Reason at={at} form={form} />
        </>
      )}
    />
  );
}

/** Days on which the doors are open by way of exception. */
export function OpenDaysField({ label, form }: Props) {
  const { t } = useLingui();
  const days = form.values.value as OpenDay[];
  return (
    <Rows
      label={label}
      form={form}
      fresh={{ on: today(), hours: [{ from: '10:00', to: '15:00' }], reason: '' }}
      row={(at) => (
        <>
          <DayField aria-label={t`Diena`} clearable={false} {...form.getInputProps(`value.${at}.on`)} />
          <HoursOfDay path={`value.${at}.hours`} of={days[at]?.hours.length ?? 0} name={days[at]?.on ?? t`Diena`} form={form} />
          <Reason at={at} form={form} />
        </>
      )}
    />
  );
}

function Reason({ at, form }: { at: number; form: ChangeForm }) {
  const { t } = useLingui();
  const { value, ...field } = form.getInputProps(`value.${at}.reason`);
  return <TextInput aria-label={t`Priežastis`} placeholder={t`Priežastis`} autoComplete="off" value={value ?? ''} {...field} />;
}

type RowsProps = Props & { fresh: object; row: (at: number) => ReactNode };

function Rows({ label, form, fresh, row }: RowsProps) {
  const { t } = useLingui();
  return (
    <fieldset className={classes.rows}>
      <legend>{label}</legend>
      {(form.values.value as object[]).map((_, at) => (
        <div key={at} className={classes.closed}>
          {row(at)}
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            aria-label={t`Pašalinti ${at + 1} įrašą`}
            onClick={() => form.removeListItem('value', at)}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="xs"
        variant="default"
        style={{ alignSelf: 'start' }}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => form.insertListItem('value', fresh)}
      >
        <Trans>Pridėti dieną</Trans>
      </Button>
    </fieldset>
  );
}
