import { TextInput, type TextInputProps } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';

/** A field for a scanner, which types fast and ends with Enter: Enter goes on to what is filled next, and never sends the form. */
export function ScanField(props: TextInputProps) {
  return (
    <TextInput
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconBarcode size={16} aria-hidden />}
      {...props}
      data-scan
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        nextAfter(event.currentTarget)?.focus();
      }}
    />
  );
}

/** The next field to scan into, else the next that must be filled, else the button that sends the form. */
function nextAfter(field: HTMLInputElement) {
  const all = [...(field.form?.elements ?? [])] as HTMLInputElement[];
  const later = all.slice(all.indexOf(field) + 1);
  return (
    later.find((one) => one.dataset.scan !== undefined) ??
    later.find((one) => one.required && one.value === '' && one.type !== 'hidden') ??
    later.find((one) => one.type === 'submit')
  );
}
