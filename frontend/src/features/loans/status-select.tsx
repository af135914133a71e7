import { useLingui } from '@lingui/react/macro';
import { MultiSelect } from '@mantine/core';
import type { Status } from '#/api/generated/types.gen.ts';
import classes from './loan-filters.module.css';
import type { StatusFilterProps, StatusSelectStart } from './status-filter.tsx';
import { STATUS } from './vocabulary.ts';

/** The statuses to choose from, by keys or by pointer. */
export function StatusSelect({ value, onChange, autoFocus, isOpen }: StatusFilterProps & StatusSelectStart) {
  const { t, i18n } = useLingui();
  return (
    <MultiSelect
      className={classes.status}
      aria-label={t`Būsena`}
      placeholder={value.length ? undefined : t`Visos būsenos`}
      clearable
      autoFocus={autoFocus}
      defaultDropdownOpened={isOpen}
      value={value}
      data={Object.entries(STATUS).map(([value, { label }]) => ({ value, label: i18n._(label) }))}
      onChange={(status) => onChange(status as Status[])}
    />
  );
}
