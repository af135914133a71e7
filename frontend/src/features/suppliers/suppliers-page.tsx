import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Paper, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fieldErrors } from '#/api/field-errors.ts';
import { proposeSuppliersOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LibraryRef, Medium } from '#/api/generated/types.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { MEDIUM } from '#/features/loans/vocabulary.ts';
import { DayField } from '#/ui/day-field.tsx';
import { PrintButton } from '#/ui/export-link.tsx';
import { focusFault } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { Page } from '#/ui/page.tsx';
import { type AskedDraft, askedOf } from './asked.ts';
import { Proposal } from './proposal.tsx';
import classes from './suppliers.module.css';

type Draft = Omit<AskedDraft, 'holders'> & { holder: LibraryRef | null };

const NOTHING: Draft = { title: '', isbn: '', issn: '', medium: 'original', on: null, holder: null };

/** Whom we would ask, today or on another day, for what nobody has asked for yet. Nothing is sent and nothing is kept. */
export function SuppliersPage() {
  const { t, i18n } = useLingui();
  const [asked, setAsked] = useState<Draft>(NOTHING);
  const form = useForm<Draft>({ initialValues: NOTHING });
  const { setErrors } = form;
  const { holder, ...rest } = asked;
  const { data, error, isFetching } = useQuery({
    ...proposeSuppliersOptions({ query: askedOf({ ...rest, holders: holder ? [holder.id] : [] }) }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  useEffect(() => {
    if (error) setErrors(fieldErrors(error));
  }, [error, setErrors]);
  const media = (Object.keys(MEDIUM) as Medium[]).map((value) => ({ value, label: i18n._(MEDIUM[value]) }));
  return (
    <Page title={t`Kurios bibliotekos klaustume`} actions={<PrintButton />} width="text">
      <Stack gap="md">
        <Paper p="lg" className="no-print">
          <form noValidate aria-label={t`Ko klaustume`} onSubmit={form.onSubmit((draft) => setAsked({ ...draft }), focusFault(form))}>
            <div className={classes.asked}>
              <TextInput label={t`Antraštė`} maxLength={1000} autoComplete="off" {...form.getInputProps('title')} />
              <TextInput label="ISBN" maxLength={40} autoComplete="off" {...form.getInputProps('isbn')} />
              <TextInput label="ISSN" maxLength={40} autoComplete="off" {...form.getInputProps('issn')} />
              <Select label={t`Laikmena`} allowDeselect={false} data={media} {...form.getInputProps('medium')} />
              <DayField label={t`Diena`} placeholder={t`Šiandien`} {...form.getInputProps('on')} />
              <LibraryField label={t`Leidinį turi`} clearable placeholder={t`Jei žinoma`} {...form.getInputProps('holder')} />
              <Button type="submit" loading={isFetching} className={classes.ask}>
                <Trans>Parodyti</Trans>
              </Button>
            </div>
          </form>
        </Paper>
        <Paper p="lg">
          {error && !hasStatus(error, 422) && <FormProblem error={error} />}
          <Proposal of={error ? undefined : data} isAsking={isFetching} first={20} />
        </Paper>
      </Stack>
    </Page>
  );
}
