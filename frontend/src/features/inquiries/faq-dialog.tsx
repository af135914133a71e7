import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import { makeFaqOfInquiryMutation, updateFaqMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Faq, Inquiry, InquiryTopic, Language } from '#/api/generated/types.gen.ts';
import { refresh } from '#/app/live.ts';
import { ifMatch } from '#/ui/edit.ts';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { Choice } from './choice.tsx';
import { TOPIC } from './vocabulary.ts';

type Draft = { question: string; answer: string; sources: string; topic: InquiryTopic; language: Language };

/** A question with its answer is kept as one that is asked often, or such a one is edited. */
export function FaqDialog(props: { inquiry: Inquiry } | { faq: Faq }) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure();
  const isNew = 'inquiry' in props;
  const label = isNew ? t`Įtraukti į DUK` : t`Taisyti`;
  return (
    <>
      <Button variant="default" size={isNew ? undefined : 'compact-sm'} onClick={open}>
        {label}
      </Button>
      <Modal opened={opened} onClose={close} title={label} size="lg" centered closeButtonProps={{ 'aria-label': t`Grįžti` }}>
        <FaqForm {...props} onClose={close} />
      </Modal>
    </>
  );
}

function FaqForm({ onClose, ...of }: ({ inquiry: Inquiry } | { faq: Faq }) & { onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { question, answer, sources, topic, language } = 'inquiry' in of ? of.inquiry : of.faq;
  const form = useForm<Draft>({
    initialValues: { question, answer: answer ?? '', sources: sources.join('\n'), topic, language: language ?? 'lt' },
    validate: filled('question', 'answer'),
  });
  const told = {
    onSuccess: async () => {
      notifications.show({ message: t`Įrašyta`, color: 'pine' });
      onClose();
      await refresh(queries, 'faq');
    },
    onError: (error: unknown) => showFaults(form, error),
  };
  const make = useChange({ ...makeFaqOfInquiryMutation(), ...told });
  const update = useChange({ ...updateFaqMutation(), ...told });
  const save = (draft: Draft) => {
    const body = { ...draft, sources: draft.sources.split('\n').filter((line) => line.trim()) };
    if ('inquiry' in of) make.mutate({ path: { id: of.inquiry.id }, body });
    else update.mutate({ path: { id: of.faq.id }, headers: ifMatch(of.faq.version), body });
  };
  return (
    <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
      <Stack gap="md">
        <FormProblem error={make.error ?? update.error} fields={Object.keys(form.values)} />
        <Text size="sm">
          <Trans>DUK mato visi darbuotojai: klausiančiojo vardo čia neturi būti.</Trans>
        </Text>
        <Textarea label={t`Klausimas`} required autosize minRows={2} maxLength={4000} data-autofocus {...form.getInputProps('question')} />
        <Textarea label={t`Atsakymo tekstas`} required autosize minRows={4} maxLength={20000} {...form.getInputProps('answer')} />
        <Textarea label={t`Šaltiniai`} description={t`Po vieną eilutėje`} autosize minRows={2} {...form.getInputProps('sources')} />
        <Choice label={t`Tema`} words={TOPIC} {...form.getInputProps('topic')} />
        <Group gap="sm">
          <Button type="submit" loading={make.isPending || update.isPending}>
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
