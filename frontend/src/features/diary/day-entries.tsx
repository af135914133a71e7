import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useChange } from '#/api/change.ts';
import { correctVisitsMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { DiaryDay, VisitsEntry } from '#/api/generated/types.gen.ts';
import { formatDateTime, formatNumber } from '#/app/i18n.ts';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { whoActed } from '#/ui/who.ts';
import classes from './diary.module.css';
import { useShowDay } from './diary-day-page.tsx';

/** What was written down, the newest first: nothing is deleted, a correction stands beside. */
export function DayEntries({ day }: { day: DiaryDay }) {
  if (day.entries.length === 0)
    return (
      <Text c="dimmed">
        <Trans>Šią dieną apsilankymų nepažymėta.</Trans>
      </Text>
    );
  return (
    <ul className={classes.entries}>
      {day.entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}

function Entry({ entry }: { entry: VisitsEntry }) {
  const { n, place, created_at, reason, is_corrected, corrects_id, actions } = entry;
  const told = [place.short_name ?? place.name, formatDateTime(created_at), whoActed(entry)].filter(Boolean).join(' · ');
  return (
    <li className={classes.entry} data-gone={is_corrected || undefined}>
      <span className={classes.number}>{formatNumber(n, { signDisplay: 'exceptZero' })}</span>
      <div>
        <Text size="sm" className="numeric">
          {told}
        </Text>
        {reason && (
          <Text size="sm" c="dimmed">
            {corrects_id ? <Trans>Pataisyta: {reason}</Trans> : reason}
          </Text>
        )}
      </div>
      {actions.some(({ key }) => key === 'correct') && <Correct entry={entry} />}
    </li>
  );
}

function Correct({ entry: { id, n } }: { entry: VisitsEntry }) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure();
  const show = useShowDay();
  const form = useForm<{ n: string | number; reason: string }>({ initialValues: { n, reason: '' }, validate: filled('n', 'reason') });
  const correct = useChange({
    ...correctVisitsMutation(),
    onSuccess: (day) => {
      show(day);
      close();
    },
    onError: (error) => showFaults(form, error),
  });
  const save = (values: typeof form.values) => correct.mutate({ path: { id }, body: { n: Number(values.n), reason: values.reason } });
  const ask = () => {
    form.reset();
    correct.reset();
    open();
  };
  return (
    <>
      <Button size="xs" variant="subtle" onClick={ask} aria-label={t`Taisyti įrašą: ${n}`}>
        <Trans>Taisyti</Trans>…
      </Button>
      <Modal opened={opened} onClose={close} title={t`Taisyti apsilankymų skaičių`} centered closeButtonProps={{ 'aria-label': t`Grįžti` }}>
        <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
          <Stack gap="md">
            <FormProblem error={correct.error} fields={['n', 'reason']} />
            <NumberInput
              label={t`Teisingas skaičius`}
              description={t`0 – įrašo nebuvo`}
              required
              min={0}
              max={10000}
              allowDecimal={false}
              data-autofocus
              {...form.getInputProps('n')}
            />
            <Textarea label={t`Priežastis`} required autosize minRows={2} maxLength={500} {...form.getInputProps('reason')} />
            <Group gap="sm">
              <Button type="submit" loading={correct.isPending}>
                <Trans>Pataisyti</Trans>
              </Button>
              <Button variant="default" onClick={close}>
                <Trans>Grįžti</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
