import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Autocomplete, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DayField } from '#/ui/day-field.tsx';
import { emptyClosure, emptyContact } from './library-draft.ts';
import classes from './library-fields.module.css';
import type { LibraryForm } from './library-fields.tsx';

/** The words of a column stand over its first row; to a screen reader every field has them. */
const named = (label: string, index: number) => (index === 0 ? { label } : { 'aria-label': `${label} ${index + 1}` });

export function ContactRows({ form }: { form: LibraryForm }) {
  const { t } = useLingui();
  const roles = [t`TBA`, t`Bendrieji klausimai`, t`Direktorius`, t`Buhalterija`];
  return (
    <Rows
      of={form.values.contacts}
      className={classes.contact}
      add={<Trans>Pridėti kontaktą</Trans>}
      removeLabel={t`Pašalinti kontaktą`}
      onAdd={() => form.insertListItem('contacts', emptyContact)}
      onRemove={(index) => form.removeListItem('contacts', index)}
      row={(index) => (
        <>
          <Autocomplete {...named(t`Kam skirtas`, index)} data={roles} {...form.getInputProps(`contacts.${index}.role`)} />
          <TextInput {...named(t`Asmuo`, index)} autoComplete="off" {...form.getInputProps(`contacts.${index}.person`)} />
          <TextInput type="email" {...named(t`El. paštas`, index)} autoComplete="off" {...form.getInputProps(`contacts.${index}.email`)} />
          <TextInput type="tel" {...named(t`Telefonas`, index)} autoComplete="off" {...form.getInputProps(`contacts.${index}.phone`)} />
        </>
      )}
    />
  );
}

export function ClosureRows({ form }: { form: LibraryForm }) {
  const { t } = useLingui();
  return (
    <Rows
      of={form.values.closures}
      className={classes.closure}
      add={<Trans>Pridėti nedarbo laiką</Trans>}
      removeLabel={t`Pašalinti nedarbo laiką`}
      onAdd={() => form.insertListItem('closures', emptyClosure)}
      onRemove={(index) => form.removeListItem('closures', index)}
      row={(index) => (
        <>
          <DayField {...named(t`Nuo`, index)} {...form.getInputProps(`closures.${index}.from_on`)} />
          <DayField {...named(t`Iki (imtinai)`, index)} {...form.getInputProps(`closures.${index}.to_on`)} />
          <TextInput {...named(t`Priežastis`, index)} autoComplete="off" {...form.getInputProps(`closures.${index}.reason`)} />
        </>
      )}
    />
  );
}

type RowsProps = {
  of: unknown[];
  className: string | undefined;
  add: ReactNode;
  removeLabel: string;
  row: (index: number) => ReactNode;
  onAdd: () => void;
  onRemove: (index: number) => void;
};

function Rows({ of, className, add, removeLabel, row, onAdd, onRemove }: RowsProps) {
  return (
    <>
      {of.map((_, index) => (
        <div key={index} className={className} data-first={index === 0 || undefined}>
          {row(index)}
          <ActionIcon
            className={classes.remove}
            variant="subtle"
            color="gray"
            size={34}
            aria-label={`${removeLabel} ${index + 1}`}
            onClick={() => onRemove(index)}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button size="xs" variant="default" style={{ alignSelf: 'start' }} leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
        {add}
      </Button>
    </>
  );
}
