import { useLingui } from '@lingui/react/macro';
import { ComboboxChevron, TextInput } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Status } from '#/api/generated/types.gen.ts';
import classes from './loan-filters.module.css';
import type { StatusSelect } from './status-select.tsx';
import { STATUS } from './vocabulary.ts';

export type StatusFilterProps = { value: Status[]; onChange: (status: Status[]) => void };
/** How the field stood when its code came. */
export type StatusSelectStart = { autoFocus: boolean; isOpen: boolean };

/** The filter by status looks the same from the start; what is behind it comes when someone goes to it, or it is set. */
export function StatusFilter(props: StatusFilterProps) {
  const { t, i18n } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const [loaded, setLoaded] = useState<{ Select: typeof StatusSelect } & StatusSelectStart>();
  const isPressed = useRef(false);
  const load = useCallback(async () => {
    const { StatusSelect: Select } = await import('./status-select.tsx');
    setLoaded({ Select, autoFocus: document.activeElement === field.current, isOpen: isPressed.current });
  }, []);
  const isSet = props.value.length > 0;
  useEffect(() => {
    if (isSet) void load();
  }, [isSet, load]);
  if (loaded) return <loaded.Select {...props} autoFocus={loaded.autoFocus} isOpen={loaded.isOpen} />;
  return (
    <TextInput
      ref={field}
      className={classes.status}
      role="combobox"
      aria-label={t`Būsena`}
      aria-expanded={false}
      aria-haspopup="listbox"
      placeholder={t`Visos būsenos`}
      readOnly
      value={props.value.map((status) => i18n._(STATUS[status].label)).join(', ')}
      rightSection={<ComboboxChevron />}
      rightSectionPointerEvents="none"
      onPointerEnter={load}
      onPointerDown={() => {
        isPressed.current = true;
      }}
      onFocus={load}
    />
  );
}
