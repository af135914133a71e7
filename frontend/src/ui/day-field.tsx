import { useLingui } from '@lingui/react/macro';
import { DateInput, type DateInputProps } from '@mantine/dates';
import '@mantine/dates/styles.css';
import 'dayjs/locale/lt';
import { useState } from 'react';

type Props = Omit<DateInputProps, 'valueFormat' | 'locale' | 'popoverProps' | 'getDayProps'> & {
  /** The first and the last day that the calendar offers. Another can be typed: then the server says what is wrong with it. */
  from?: string;
  to?: string;
};

/** A library day: typed as 2026-03-01 or chosen from a calendar whose week begins on Monday. */
export function DayField({ from = '', to = '9999', ...props }: Props) {
  const { i18n } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <DateInput
      valueFormat="YYYY-MM-DD"
      locale={i18n.locale}
      firstDayOfWeek={1}
      clearable
      getDayProps={(day) => ({ disabled: day < from || day > to })}
      {...props}
      popoverProps={{ onOpen: () => setIsOpen(true), onClose: () => setIsOpen(false) }}
      data-mantine-stop-propagation={isOpen || undefined} // Escape closes the calendar, not the dialog around it
    />
  );
}
