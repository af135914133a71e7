import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Checkbox, Group, NumberInput, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { previewAnswerLetterMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { AnswerLetter, Inquiry } from '#/api/generated/types.gen.ts';
import type { ActInput } from '#/ui/act.ts';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import classes from './inquiries.module.css';

type Props = { inquiry: Inquiry; act: UseMutationResult<unknown, unknown, ActInput> };

/** The answer as it is prepared; how its letter would read is shown before it goes. */
export function AnswerForm({ inquiry, act }: Props) {
  const { t } = useLingui();
  const { id, letter } = inquiry;
  const canMail = letter === 'queued';
  const form = useForm({
    initialValues: {
      answer: inquiry.answer ?? '',
      sources: inquiry.sources.join('\n'),
      minutes: inquiry.minutes ?? ('' as number | string),
      by_mail: canMail,
    },
    validate: filled('answer'),
  });
  const preview = useMutation({ ...previewAnswerLetterMutation(), onError: (error) => showFaults(form, error) });
  const draftOf = ({ answer, sources }: typeof form.values) => ({ answer, sources: sources.split('\n').filter((line) => line.trim()) });
  const answer = (draft: typeof form.values) =>
    act.mutate(
      { path: { id, key: 'answer' }, body: { ...draftOf(draft), by_mail: draft.by_mail, minutes: Number(draft.minutes) || null } },
      { onSuccess: () => form.resetDirty(), onError: (error) => showFaults(form, error) },
    );
  return (
    <Paper p="lg" component="section" aria-labelledby="answer">
      <Title order={2} id="answer" mb="sm">
        <Trans>Atsakymas</Trans>
      </Title>
      <LeaveGuard isDirty={() => form.isDirty() && !act.isSuccess} />
      <form noValidate onSubmit={form.onSubmit(answer, focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={act.error ?? preview.error} fields={['answer', 'sources', 'minutes', 'by_mail']} />
          <Textarea label={t`Atsakymo tekstas`} required autosize minRows={5} maxLength={20000} {...form.getInputProps('answer')} />
          <Textarea label={t`Šaltiniai`} description={t`Po vieną eilutėje`} autosize minRows={2} {...form.getInputProps('sources')} />
          <NumberInput label={t`Minutės`} maw={140} min={1} max={6000} {...form.getInputProps('minutes')} />
          <Checkbox
            label={t`Išsiųsti el. paštu`}
            description={canMail ? undefined : t`Laiškas neišeis: nėra adreso arba paštas nesutvarkytas. Atsakykite kitaip.`}
            disabled={!canMail}
            {...form.getInputProps('by_mail', { type: 'checkbox' })}
          />
          {preview.data && <Letter letter={preview.data} />}
          <Group gap="sm">
            <Button type="submit" loading={act.isPending}>
              <Trans>Atsakyti</Trans>
            </Button>
            <Button
              variant="default"
              loading={preview.isPending}
              onClick={() => !form.validate().hasErrors && preview.mutate({ path: { id }, body: draftOf(form.getValues()) })}
            >
              <Trans>Peržiūrėti laišką</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

const Letter = ({ letter: { subject, text, to } }: { letter: AnswerLetter }) => (
  <Alert role="region" aria-label={subject} color="gray" title={subject}>
    {to && (
      <Text size="sm" c="dimmed" mb="xs">
        <Trans>Kam: {to}</Trans>
      </Text>
    )}
    <pre className={classes.letter}>{text}</pre>
  </Alert>
);
