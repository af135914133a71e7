import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Fieldset, Group, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import type { ConfirmDraft } from './confirm-form.tsx';

/** Whom to turn to, a set of fields each. */
export function ContactRows({ form }: { form: UseFormReturnType<ConfirmDraft> }) {
  const { t } = useLingui();
  const list = 'corrections.contacts';
  return (
    <>
      {form.values.corrections.contacts.map((contact, n) => (
        <Fieldset key={n} legend={contact.role || t`Naujas kontaktas`}>
          <Group grow gap="sm" align="start">
            <TextInput label={t`Kam`} required {...form.getInputProps(`${list}.${n}.role`)} />
            <TextInput label={t`Asmuo`} {...form.getInputProps(`${list}.${n}.person`)} />
          </Group>
          <Group grow gap="sm" mt="xs" align="start">
            <TextInput label={t`El. paštas`} type="email" {...form.getInputProps(`${list}.${n}.email`)} />
            <TextInput label={t`Telefonas`} type="tel" {...form.getInputProps(`${list}.${n}.phone`)} />
          </Group>
          <Button variant="subtle" color="red" size="compact-sm" mt="xs" onClick={() => form.removeListItem(list, n)}>
            <Trans>Pašalinti kontaktą</Trans>
          </Button>
        </Fieldset>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => form.insertListItem(list, { role: 'TBA', person: '', email: '', phone: '' })}
      >
        <Trans>Pridėti kontaktą</Trans>
      </Button>
    </>
  );
}
