import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import type { Action, ActionKey, LinkedLoan, PartnerLoan } from '#/api/generated/types.gen.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { answerMutation } from './act-mutation.ts';
import classes from './answer.module.css';
import { type AnswerDraft, bodyOf, emptyDraft, fieldsOf, isRequired, missing, shownOf } from './answer-draft.ts';
import { ANSWER_FIELD } from './fields.tsx';
import { focus } from './focus.ts';
import { STEP } from './words.ts';

type Props = { linked: LinkedLoan; loan: PartnerLoan; token: string; onSaid: (key: string) => void };

/** What can be said now: the likeliest first. Each is asked once more before it is written down. */
export function Steps({ linked, loan, token, onSaid }: Props) {
  const { i18n, t } = useLingui();
  const [chosen, setChosen] = useState<string>();
  const [returnsTo, setReturnsTo] = useState<string>();
  // A step that was open a moment ago may be open no more: then nothing is asked of it.
  const action = loan.actions.find(({ key }) => key === chosen);
  if (action)
    return (
      <StepForm
        key={action.key}
        linked={linked}
        loan={loan}
        token={token}
        action={action}
        onBack={() => {
          setReturnsTo(action.key);
          setChosen(undefined);
        }}
        onDone={() => {
          setChosen(undefined);
          onSaid(action.key);
        }}
      />
    );
  const known = loan.actions.filter(({ key }) => STEP[key as ActionKey]);
  if (known.length === 0)
    return (
      <Text>
        <Trans>Dabar jums nieko daryti nereikia.</Trans>
      </Text>
    );
  return (
    <fieldset className={classes.steps}>
      <legend>{t`Ką norite pranešti?`}</legend>
      {known.map(({ key, primary, ...action }) => (
        <Button
          key={key}
          size="md"
          fullWidth
          variant={primary ? 'filled' : 'default'}
          c={isRed({ key, ...action }) ? 'red' : undefined}
          ref={key === returnsTo ? focus : undefined}
          onClick={() => setChosen(key)}
        >
          {i18n._(STEP[key as ActionKey]?.label ?? { id: key })}
        </Button>
      ))}
    </fieldset>
  );
}

/** A no ends it; a later is an offer, and ends nothing for whoever makes it. */
const isRed = ({ key, dangerous }: Pick<Action, 'key' | 'dangerous'>) => dangerous && key !== 'ask_retry';

type FormProps = Omit<Props, 'onSaid'> & { action: Action; onBack: () => void; onDone: () => void };

/** Asks for what a step needs; refused, it keeps all that was typed. */
function StepForm({ linked, loan, token, action, onBack, onDone }: FormProps) {
  const { i18n } = useLingui();
  const queries = useQueryClient();
  const fields = fieldsOf(loan, action);
  const form = useForm<AnswerDraft>({ initialValues: emptyDraft, validate: missing(fields, action) });
  const answer = useChange({
    ...answerMutation(token),
    onSuccess: (now) => {
      queries.setQueryData(['answer', token], now);
      onDone();
    },
    onError: (error) => showFaults(form, error),
  });
  const step = STEP[action.key as ActionKey];
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={form.onSubmit((draft) => answer.mutate({ path: { key: action.key }, body: bodyOf(fields, draft) }), focusFault(form))}
    >
      <Stack gap="md">
        <div>
          <Title order={2} tabIndex={-1} ref={focus}>
            {step && i18n._(step.label)}
          </Title>
          {step?.question && fields.length > 0 && <Text>{i18n._(step.question)}</Text>}
        </div>
        <FormProblem error={answer.error} fields={fields} />
        {shownOf(fields, form.getValues()).map((field) => {
          const Field = ANSWER_FIELD[field];
          return <Field key={field} form={form} linked={linked} action={action} required={isRequired(action, field)} />;
        })}
        <Group gap="sm">
          <Button type="submit" size="md" color={isRed(action) ? 'red' : undefined} loading={answer.isPending}>
            <Trans context="answer">Patvirtinti</Trans>
          </Button>
          <Button size="md" variant="default" onClick={onBack}>
            <Trans>Grįžti</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
