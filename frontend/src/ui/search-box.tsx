import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useShortcuts } from '#/app/shortcuts.ts';

type Props = { label: string; placeholder?: string; value: string | undefined; onFind: (q: string | undefined) => void; w?: number };

/** The search field of a list: `/` goes to it, and the list follows the typing. */
export function SearchBox({ label, placeholder, value, onFind, w = 320 }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const find = useDebouncedCallback((q: string) => onFind(q || undefined), 200);
  useShortcuts({ '/': () => box.current?.focus() });
  return (
    <TextInput
      ref={box}
      type="search"
      key={value === undefined ? 'blank' : 'q'}
      defaultValue={value}
      onChange={(event) => find(event.currentTarget.value)}
      w={w}
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={<kbd>/</kbd>}
    />
  );
}
