import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useShortcuts } from '#/app/shortcuts.ts';

type Props = { label: string; placeholder?: string; value: string | undefined; onFind: (q: string | undefined) => void; w?: number };

/**
 * The search field of a list: `/` goes to it, and the list follows the typing. Whoever leaves the field asks at once:
 * a list that moved a moment later would call back a row that was being opened.
 */
export function SearchBox({ label, placeholder, value, onFind, w = 320 }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const asked = useRef(value);
  const [text, setText] = useState(value ?? '');
  const find = useDebouncedCallback((q: string) => {
    asked.current = q || undefined;
    onFind(asked.current);
  }, 200);
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value; // changed by a view, by the browser's back, or by clearing
    setText(value ?? '');
  }, [value]);
  useShortcuts({ '/': () => box.current?.focus() });
  return (
    <TextInput
      ref={box}
      type="search"
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        find(currentTarget.value);
      }}
      onBlur={() => find.flush()}
      w={w}
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={<kbd>/</kbd>}
    />
  );
}
