import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Loan } from '#/api/generated/types.gen.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { useAct } from './act.tsx';
import { letterOf } from './by-mail.tsx';
import { keyOf, type LoanAction } from './loan-action.ts';
import { bodyOf, draftOf, fieldsOf, firstOf, missing, type StepDraft } from './step-draft.ts';
import { STEP_FIELD } from './step-fields.tsx';
import classes from './step-form.module.css';
import { stepOf } from './steps.ts';

type Props = { loan: Loan; action: LoanAction; preset?: Partial<StepDraft>; onClose: () => void };

/** Asks for what a step needs and offers what it takes; refused, it keeps all that was typed. */
export function StepForm({ loan, action, preset, onClose }: Props) {
  const { i18n } = useLingui();
  const { label, consequence } = stepOf(loan, keyOf(action));
  const fields = fieldsOf(loan, action);
  const form = useForm({ initialValues: { ...draftOf(loan, keyOf(action)), ...preset }, validate: missing(action.needs) });
  const act = useAct(onClose, (error) => showFaults(form, error));
  const first = firstOf(
    fields.filter((field) => !preset || !(field in preset)), // what stands there need not be typed
    action,
  );

  return (
    <form
      ref={startTyping}
      noValidate
      onSubmit={form.onSubmit(
        (draft) =>
          act.mutate({ path: { id: loan.id, key: keyOf(action) }, body: { ...bodyOf(draft, fields), ...letterOf(loan, draft, fields) } }),
        focusFault(form),
      )}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {loan.number} · {loan.title}
        </Text>
        {consequence && <Text>{i18n._(consequence)}</Text>}
        <FormProblem error={act.error} fields={fields} />
        <div className={classes.fields}>
          {fields.map((field) => {
            const Field = STEP_FIELD[field];
            return (
              <Field
                key={field}
                form={form}
                loan={loan}
                action={action}
                required={action.needs.includes(field)}
                isFirst={field === first}
              />
            );
          })}
        </div>
        <Group gap="sm">
          <Button type="submit" color={action.dangerous ? 'red' : undefined} loading={act.isPending} data-autofocus={!first || undefined}>
            {i18n._(label)}
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Grįžti</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The form may come after its dialog, which by then has given the focus to something else. */
const startTyping = (form: HTMLFormElement | null) => form?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
