import { useLingui } from '@lingui/react/macro';
import { DateInput, type DateInputProps } from '@mantine/dates';
import '@mantine/dates/styles.css';
import 'dayjs/locale/lt';
import { useState } from 'react';
import classes from './day-field.module.css';

type Props = Omit<DateInputProps, 'valueFormat' | 'locale' | 'popoverProps' | 'getDayProps'> & {
  /** The first and the last day that the calendar offers. Another can be typed: then the server says what is wrong with it. */
  from?: string;
  to?: string;
};

/** A day that is typed to its end: what `2026` could mean would be written into the field while somebody goes on typing. */
function wholeDay(typed: string) {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(typed.trim()) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return date.getUTCDate() === Number(day) ? `${year}-${month}-${day}` : null;
}

/** A library day: typed as 2026-03-01 or chosen from a calendar whose week begins on Monday. */
export function DayField({ from = '', to = '9999', ...props }: Props) {
  const { t, i18n } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <DateInput
      valueFormat="YYYY-MM-DD"
      dateParser={wholeDay}
      locale={i18n.locale}
      firstDayOfWeek={1}
      clearable
      clearButtonProps={{ 'aria-label': t`Išvalyti dieną` }}
      previousLabel={t`Ankstesnis mėnuo`}
      nextLabel={t`Kitas mėnuo`}
      classNames={{ day: classes.day }}
      getDayProps={(day) => ({ disabled: day < from || day > to })}
      {...props}
      popoverProps={{ onOpen: () => setIsOpen(true), onClose: () => setIsOpen(false) }}
      data-mantine-stop-propagation={isOpen || undefined} // Escape closes the calendar, not the dialog around it
    />
  );
}
