import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconSearch } from '@tabler/icons-react';
import { useEffect } from 'react';
import { fieldErrors } from '#/api/field-errors.ts';
import { focusFault } from '#/ui/form.ts';
import { type AskedDraft, askedFaults } from './asked.ts';
import classes from './lookup.module.css';

type Props = { initial: AskedDraft; error: unknown; isAsking: boolean; onAsk: (draft: AskedDraft) => void };

/** What is looked for. Enter in any field asks. */
export function AskedForm({ initial, error, isAsking, onAsk }: Props) {
  const { t } = useLingui();
  const form = useForm<AskedDraft>({ initialValues: initial, validate: askedFaults });
  const { setErrors } = form;
  useEffect(() => {
    if (error) setErrors(fieldErrors(error));
  }, [error, setErrors]);
  return (
    <form noValidate aria-label={t`Leidinio paieška`} onSubmit={form.onSubmit(onAsk, focusFault(form))}>
      <div className={classes.asked}>
        <TextInput label={t`Antraštė`} maxLength={500} autoComplete="off" data-autofocus {...form.getInputProps('title')} />
        <TextInput label={t`Autorius`} maxLength={200} autoComplete="off" {...form.getInputProps('author')} />
        <TextInput label="ISBN" maxLength={40} autoComplete="off" {...form.getInputProps('isbn')} />
        <TextInput label="ISSN" maxLength={40} autoComplete="off" {...form.getInputProps('issn')} />
        <Button type="submit" loading={isAsking} leftSection={<IconSearch size={16} aria-hidden />} className={classes.ask}>
          <Trans>Ieškoti</Trans>
        </Button>
      </div>
    </form>
  );
}
