import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerSubscriberLinkMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { OpenSubscriberLink, SubscriberDetails, SubscriberLinkOutcome } from '#/api/generated/types.gen.ts';
import { Facts } from '#/ui/facts.tsx';
import { filled, focusFault, orNull, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { ContactRows } from './contact-rows.tsx';
import { DETAIL } from './vocabulary.ts';

type Text = { [Name in keyof Omit<SubscriberDetails, 'contacts'>]: string };
export type ConfirmDraft = {
  person: string;
  position: string;
  note: string;
  corrections: Text & { contacts: { role: string; person: string; email: string; phone: string }[] };
};

type Props = { token: string; link: OpenSubscriberLink; onDone: (outcome: SubscriberLinkOutcome) => void };

/** The library's own data: right as they are, or corrected here. */
export function ConfirmForm({ token, link: { details }, onDone }: Props) {
  const { t } = useLingui();
  const [isWrong, setIsWrong] = useState(false);
  const form = useForm<ConfirmDraft>({
    initialValues: { person: '', position: '', note: '', corrections: draftOf(details) },
    validate: filled('person'),
  });
  const answer = useMutation({
    ...answerSubscriberLinkMutation(),
    onSuccess: onDone,
    onError: (error) => showFaults(form, error),
  });
  const send = ({ person, position, note, corrections }: ConfirmDraft) =>
    answer.mutate({
      body: {
        token,
        person,
        position: orNull(position),
        note: orNull(note),
        ...(isWrong && { corrections: detailsOf(corrections) }),
      },
    });
  return (
    <form noValidate onSubmit={form.onSubmit(send, focusFault(form))}>
      <Stack gap="md">
        <FormProblem error={answer.error} fields={['person', 'position', 'note', 'corrections']} />
        {isWrong ? <Corrections form={form} /> : <Shown details={details} />}
        <Checkbox
          label={t`Duomenis reikia pataisyti`}
          checked={isWrong}
          onChange={({ currentTarget: { checked } }) => setIsWrong(checked)}
        />
        <Group grow align="start" gap="sm">
          <TextInput label={t`Kas patvirtina`} required autoComplete="name" {...form.getInputProps('person')} />
          <TextInput label={t`Pareigos`} autoComplete="organization-title" {...form.getInputProps('position')} />
        </Group>
        <Textarea label={t`Pastaba`} autosize minRows={2} {...form.getInputProps('note')} />
        <Button type="submit" size="md" loading={answer.isPending}>
          {isWrong ? <Trans>Siųsti pataisymus</Trans> : <Trans>Duomenys teisingi, patvirtinti</Trans>}
        </Button>
      </Stack>
    </form>
  );
}

function Shown({ details }: { details: SubscriberDetails }) {
  const { i18n } = useLingui();
  const names = Object.entries(DETAIL).filter(([name]) => name !== 'contacts');
  return (
    <>
      <Facts facts={names.map(([name, label]) => [i18n._(label), details[name as keyof SubscriberDetails] as string | null])} />
      {details.contacts.length > 0 && (
        <Facts
          columns={1}
          facts={details.contacts.map(({ role, person, email, phone }) => [role, [person, email, phone].filter(Boolean).join(', ')])}
        />
      )}
    </>
  );
}

function Corrections({ form }: { form: UseFormReturnType<ConfirmDraft> }) {
  const { i18n } = useLingui();
  const names = Object.entries(DETAIL).filter(([name]) => name !== 'contacts');
  return (
    <Stack gap="sm">
      {names.map(([name, label]) => (
        <TextInput key={name} label={i18n._(label)} required={name === 'name'} {...form.getInputProps(`corrections.${name}`)} />
      ))}
      <Title order={2} size="h4">
        <Trans>Kontaktai</Trans>
      </Title>
      <ContactRows form={form} />
    </Stack>
  );
}

const draftOf = ({ contacts, name, ...rest }: SubscriberDetails): ConfirmDraft['corrections'] => ({
  name,
  company_code: rest.company_code ?? '',
  street: rest.street ?? '',
  city: rest.city ?? '',
  postal_code: rest.postal_code ?? '',
  contacts: contacts.map(({ role, person, email, phone }) => ({
    role,
    person: person ?? '',
    email: email ?? '',
    phone: phone ?? '',
  })),
});

const detailsOf = ({ contacts, name, ...rest }: ConfirmDraft['corrections']): SubscriberDetails => ({
  name,
  company_code: orNull(rest.company_code ?? ''),
  street: orNull(rest.street ?? ''),
  city: orNull(rest.city ?? ''),
  postal_code: orNull(rest.postal_code ?? ''),
  contacts: contacts.map(({ role, person, email, phone }) => ({
    role,
    person: orNull(person),
    email: orNull(email),
    phone: orNull(phone),
  })),
});
