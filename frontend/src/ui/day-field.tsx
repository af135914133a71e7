import { useLingui } from '@lingui/react';
import { DateInput, type DateInputProps } from '@mantine/dates';
import '@mantine/dates/styles.css';
import 'dayjs/locale/lt';

/** A library day: typed as 2026-03-01 or chosen from a calendar whose week begins on Monday. */
export function DayField(props: Omit<DateInputProps, 'valueFormat' | 'locale'>) {
  const { i18n } = useLingui();
  return <DateInput valueFormat="YYYY-MM-DD" locale={i18n.locale} firstDayOfWeek={1} clearable {...props} />;
}
