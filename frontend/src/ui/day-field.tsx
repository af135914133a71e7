import { useLingui } from '@lingui/react/macro';
import { DateInput, type DateInputProps } from '@mantine/dates';
import '@mantine/dates/styles.css';
import 'dayjs/locale/lt';
import { useState } from 'react';

/** A library day: typed as 2026-03-01 or chosen from a calendar whose week begins on Monday. */
export function DayField(props: Omit<DateInputProps, 'valueFormat' | 'locale' | 'popoverProps'>) {
  const { t, i18n } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <DateInput
      valueFormat="YYYY-MM-DD"
      locale={i18n.locale}
      firstDayOfWeek={1}
      clearable
      clearButtonProps={{ 'aria-label': t`Išvalyti dieną` }}
      previousLabel={t`Ankstesnis mėnuo`}
      nextLabel={t`Kitas mėnuo`}
      {...props}
      popoverProps={{ onOpen: () => setIsOpen(true), onClose: () => setIsOpen(false) }}
      data-mantine-stop-propagation={isOpen || undefined} // Escape closes the calendar, not the dialog around it
    />
  );
}
