import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, NumberInput, SegmentedControl, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import { noteInquiryMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { AskerKind, InquiryChannel, InquiryKind, InquiryTopic, LibraryRef } from '#/api/generated/types.gen.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { filled, focusFault, orNull, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { Choice } from './choice.tsx';
import { KINDS } from './lists.ts';
import { ASKER, CHANNEL, KIND, TOPIC } from './vocabulary.ts';

const BLANK = {
  kind: 'consultation' as InquiryKind,
  topic: 'tba' as InquiryTopic,
  channel: 'phone' as InquiryChannel,
  asker_kind: 'reader' as AskerKind,
  question: '',
  minutes: 5 as number | string,
  library_id: null as LibraryRef | null,
  name: '',
  email: '',
};

/** A call is noted in one line and one Enter; here by a button, wherever one is by Alt+K. */
export function NoteButton() {
  const { may } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  if (!may('inquiries:write')) return null;
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsOpen(true)} aria-keyshortcuts="Alt+K">
        <Trans>Įrašyti klausimą</Trans>
      </Button>
      <NoteDialog isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}

/** What asks for it. */
export function NoteDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Modal opened={isOpen} onClose={onClose} title={t`Klausimas`} size="lg" centered closeButtonProps={{ 'aria-label': t`Grįžti` }}>
      <NoteForm onClose={onClose} />
    </Modal>
  );
}

function NoteForm({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useForm({ initialValues: BLANK, validate: filled('question') });
  const { kind, asker_kind } = form.values;
  const isInquiry = kind === 'inquiry';
  const asksLibrary = asker_kind !== 'reader' && asker_kind !== 'resident';
  const note = useChange({
    ...noteInquiryMutation(),
    onSuccess: async ({ id, number }) => {
      notifications.show({ message: t`Įrašyta: ${number}`, color: 'pine' });
      onClose();
      await refresh(queries, 'inquiry');
      if (isInquiry) await navigate({ to: '/inquiries/$inquiryId', params: { inquiryId: id } });
    },
    onError: (error) => showFaults(form, error),
  });
  const save = ({ name, email, minutes, library_id, ...rest }: typeof form.values) => {
    const asker = isInquiry && (name.trim() || email.trim()) ? { name: orNull(name), email: orNull(email) } : undefined;
    note.mutate({
      body: {
        ...rest,
        asker,
        library_id: asksLibrary ? library_id?.id : undefined,
        minutes: isInquiry ? undefined : Number(minutes) || null,
      },
    });
  };
  return (
    <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
      <Stack gap="md">
        <FormProblem error={note.error} fields={Object.keys(BLANK)} />
        <SegmentedControl
          aria-label={t`Rūšis`}
          data={KINDS.map((value) => ({ value, label: i18n._(KIND[value]) }))}
          {...form.getInputProps('kind')}
        />
        {isInquiry ? (
          <Textarea
            label={t`Klausimas`}
            required
            autosize
            minRows={3}
            maxLength={4000}
            data-autofocus
            {...form.getInputProps('question')}
          />
        ) : (
          <TextInput label={t`Klausimas viena eilute`} required maxLength={4000} data-autofocus {...form.getInputProps('question')} />
        )}
        <SimpleGrid cols={{ base: 2, sm: 4 }}>
          <Choice label={t`Tema`} words={TOPIC} {...form.getInputProps('topic')} />
          <Choice label={t`Gavimo būdas`} words={CHANNEL} {...form.getInputProps('channel')} />
          <Choice label={t`Kas klausia`} words={ASKER} {...form.getInputProps('asker_kind')} />
          {!isInquiry && <NumberInput label={t`Minutės`} required min={1} max={6000} {...form.getInputProps('minutes')} />}
        </SimpleGrid>
        {asksLibrary && <LibraryField label={t`Biblioteka`} clearable {...form.getInputProps('library_id')} />}
        {isInquiry && (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t`Vardas`} maxLength={200} {...form.getInputProps('name')} />
            <TextInput label={t`El. paštas`} type="email" maxLength={254} {...form.getInputProps('email')} />
          </SimpleGrid>
        )}
        <Group gap="sm">
          <Button type="submit" loading={note.isPending}>
            <Trans>Įrašyti</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Grįžti</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
