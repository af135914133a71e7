import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import classes from './parameters.module.css';
import type { ChangeForm } from './value-field.tsx';
import { WEEKDAY, type Weekday } from './vocabulary.ts';
import type { Week } from './words.ts';

const LONGEST = 3;

/** From when to when the doors are open, day by day. */
export function HoursField({ label, form }: { label: string; form: ChangeForm }) {
  const { i18n } = useLingui();
  const week = form.values.value as Week;
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className={classes.week}>
        {(Object.keys(WEEKDAY) as Weekday[]).map((day) => (
          <div key={day} className={classes.weekday}>
            <span>{i18n._(WEEKDAY[day])}</span>
            <HoursOfDay path={`value.${day}`} of={week[day].length} name={i18n._(WEEKDAY[day])} form={form} />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

type DayProps = { path: string; of: number; name: string; form: ChangeForm };

export function HoursOfDay({ path, of, name, form }: DayProps) {
  const { t } = useLingui();
  const field = (at: number, end: 'from' | 'to') => form.getInputProps(`${path}.${at}.${end}`);
  return (
    <div className={classes.hours}>
      {Array.from({ length: of }, (_, at) => (
        <div key={at} className={classes.span}>
          <TextInput type="time" aria-label={t`${name}, nuo`} {...field(at, 'from')} />
          <span aria-hidden>–</span>
          <TextInput type="time" aria-label={t`${name}, iki`} {...field(at, 'to')} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            aria-label={t`${name}: pašalinti laiką`}
            onClick={() => form.removeListItem(path, at)}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      {of === 0 && (
        <span className={classes.none}>
          <Trans>nedirbama</Trans>
        </span>
      )}
      {of < LONGEST && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={t`${name}: pridėti laiką`}
          onClick={() => form.insertListItem(path, { from: '09:00', to: '18:00' })}
        >
          <Trans>pridėti laiką</Trans>
        </Button>
      )}
    </div>
  );
}
