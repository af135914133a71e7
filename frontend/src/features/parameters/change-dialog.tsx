import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import { changeParameterMutation, previewParameterMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { ParameterCard } from '#/api/generated/types.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { refresh } from '#/app/live.ts';
import { Conflict } from '#/ui/conflict.tsx';
import { DayField } from '#/ui/day-field.tsx';
import { ifMatch } from '#/ui/edit.ts';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { type ChangeDraft, changeOf, draftOf } from './change-draft.ts';
import { ChangePreview } from './change-preview.tsx';
import classes from './parameters.module.css';
import { PlaceField } from './place-field.tsx';
import { ValueField } from './value-field.tsx';
import { wordsOf } from './words.ts';

type Props = { parameter: ParameterCard; opened: boolean; onClose: () => void };

/** A new value from a day on: first what it would do, then it is decided, or proposed to a second person. */
export function ChangeDialog({ parameter, opened, onClose }: Props) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { key } = parameter;
  const form = useForm<ChangeDraft>({ initialValues: draftOf(parameter), validate: filled('from_on', 'reason') });
  const onError = (error: unknown) => {
    if (hasStatus(error, 412)) void refresh(queries, 'parameter_decision');
    else showFaults(form, error);
  };
  const preview = useMutation({ ...previewParameterMutation(), onError });
  const change = useChange({
    ...changeParameterMutation(),
    onSuccess: async () => {
      onClose();
      await refresh(queries, 'parameter_decision');
      notifications.show({ message: parameter.is_risky ? t`Pateikta tvirtinti` : t`Įrašyta`, color: 'pine' });
    },
    onError: (error) => {
      if (!hasStatus(error, 412)) preview.reset();
      onError(error);
    },
  });
  const body = () => changeOf(parameter, form.getValues());
  const look = () => preview.mutate({ path: { key }, body: body() });
  const save = () => change.mutate({ path: { key }, headers: ifMatch(parameter.version), body: body() });
  const seen = preview.data;

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t`Keisti: ${parameter.name}`}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t`Grįžti` }}
    >
      <form noValidate onSubmit={form.onSubmit(seen ? save : look, focusFault(form))}>
        <Stack gap="md">
          {hasStatus(change.error, 412) ? (
            <Conflict
              differences={[{ name: parameter.name, mine: wordsOf(parameter, body().value), theirs: wordsOf(parameter, parameter.value) }]}
              isSaving={change.isPending}
              onKeepMine={save}
              onTakeTheirs={onClose}
            />
          ) : (
            <FormProblem error={change.error ?? preview.error} fields={['value', 'from_on', 'to_on', 'reason', 'branch']} />
          )}
          {seen ? (
            <ChangePreview parameter={parameter} preview={seen} draft={form.getValues()} />
          ) : (
            <>
              <ValueField parameter={parameter} form={form} />
              <div className={classes.days}>
                <DayField label={t`Galioja nuo`} required {...form.getInputProps('from_on')} />
                <DayField label={t`Iki (imtinai)`} placeholder={t`Be pabaigos`} {...form.getInputProps('to_on')} />
              </div>
              {parameter.is_by_branch && (
                <PlaceField
                  label={t`Kam galioja`}
                  value={form.values.branch}
                  error={form.errors.branch_id as string | undefined}
                  onChange={(branch) => form.setFieldValue('branch', branch)}
                />
              )}
              <Textarea
                label={t`Pagrindas`}
                description={t`Įsakymas, sprendimas, jo numeris ir data.`}
                required
                autosize
                minRows={2}
                {...form.getInputProps('reason')}
              />
            </>
          )}
          <Group gap="sm">
            {seen ? (
              <>
                <Button type="submit" loading={change.isPending}>
                  {seen.needs_approval ? <Trans>Pateikti tvirtinti</Trans> : <Trans>Įrašyti</Trans>}
                </Button>
                <Button variant="default" onClick={() => preview.reset()}>
                  <Trans>Taisyti</Trans>
                </Button>
              </>
            ) : (
              <>
                <Button type="submit" loading={preview.isPending}>
                  <Trans>Toliau: kas pasikeis</Trans>
                </Button>
                <Button variant="default" onClick={onClose}>
                  <Trans>Atsisakyti</Trans>
                </Button>
              </>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
