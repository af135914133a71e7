import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, NumberInput, Paper, Stack, TextInput, Title, VisuallyHidden } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useChange } from '#/api/change.ts';
import { listReportFormsOptions, setReportFormMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { today } from '#/app/i18n.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import { bodyOf, draftOf, emptyRow, type FormDraft, faultsOf } from './form-draft.ts';
import { FormRowFields } from './form-row.tsx';
import classes from './reports.module.css';

const route = getRouteApi('/_staff/reports/forms/new');

/** The most rows that a form has. */
const MOST = 300;

/** A new version, made from the newest by changing its rows; or one that is corrected over the same year. */
export function NewFormPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { corrects } = route.useSearch();
  const { data } = useSuspenseQuery(listReportFormsOptions());
  const [newest] = data.items;
  const corrected = data.items.find(({ id }) => corrects !== undefined && id === corrects);
  const base = corrected ?? newest;
  const nextYear = Math.max(Number(today().slice(0, 4)), (newest?.from_year ?? 0) + 1);
  const form = useForm<FormDraft>({
    initialValues: base
      ? draftOf(base, corrected?.from_year ?? nextYear)
      : { from_year: nextYear, title: '', source: '', rows: [emptyRow()] },
    validate: faultsOf,
  });
  const isSaved = useRef(false);
  const adder = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const isAdded = useRef(false);
  const [said, setSaid] = useState('');
  const n_rows = form.values.rows.length;
  // Who adds a row goes on in it; who takes one out is not thrown back to the top.
  useEffect(() => {
    if (isAdded.current && n_rows) list.current?.lastElementChild?.querySelector('input')?.focus();
    isAdded.current = false;
  }, [n_rows]);
  const move = (n: number, by: -1 | 1) => {
    form.reorderListItem('rows', { from: n, to: n + by });
    const [code, place] = [form.values.rows[n]?.code, n + by + 1];
    setSaid(t`${code}: ${place} vieta`);
  };
  const set = useChange({
    ...setReportFormMutation(),
    onSuccess: async (forms) => {
      isSaved.current = true;
      queries.setQueryData(listReportFormsOptions().queryKey, forms);
      notifications.show({ message: t`Įrašyta`, color: 'pine' });
      const made = forms.items.find(({ from_year }) => from_year === Number(form.values.from_year));
      await navigate({ to: '/reports/forms/$formId', params: { formId: made?.id ?? null } });
    },
    onError: (error) => showFaults(form, error),
  });
  return (
    <Page
      title={corrected ? t`Taisyti statistikos formą` : t`Nauja statistikos formos versija`}
      lead={t`Ataskaitose, kurių rodikliai jau surinkti, eilutės lieka tokios, kokios buvo.`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/reports/forms" {...props} />}>
          <Trans>Statistikos forma</Trans>
        </Anchor>
      }
    >
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit((draft) => set.mutate({ body: bodyOf(draft, corrected?.id ?? null) }), focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={set.error} fields={Object.keys(form.values)} />
          <Paper p="lg">
            <Stack gap="md">
              <NumberInput
                w={160}
                label={t`Pirmi metai`}
                description={corrected ? t`Taisoma tų pačių metų versija.` : undefined}
                readOnly={corrected !== undefined}
                min={1990}
                max={2200}
                allowDecimal={false}
                thousandSeparator={false}
                required
                {...form.getInputProps('from_year')}
              />
              <TextInput label={t`Pavadinimas`} required maxLength={300} autoComplete="off" {...form.getInputProps('title')} />
              <TextInput
                label={t`Pagrindas`}
                description={t`Įsakymas, kuriuo forma nustatyta.`}
                required
                maxLength={300}
                autoComplete="off"
                {...form.getInputProps('source')}
              />
            </Stack>
          </Paper>
          <Paper p="lg" component="section" aria-labelledby="rows">
            <Title order={2} id="rows" mb="md">
              <Trans>Eilutės</Trans>
            </Title>
            <ol ref={list} className={classes.rows}>
              {form.values.rows.map(({ key }, n) => (
                <FormRowFields
                  key={key}
                  form={form}
                  n={n}
                  measures={data.measures}
                  onMove={(by) => move(n, by)}
                  onLeaveOut={() => {
                    form.removeListItem('rows', n);
                    adder.current?.focus();
                  }}
                />
              ))}
            </ol>
            <VisuallyHidden role="status">{said}</VisuallyHidden>
            <Button
              ref={adder}
              mt="sm"
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              disabled={n_rows >= MOST}
              onClick={() => {
                isAdded.current = true;
                form.insertListItem('rows', emptyRow());
              }}
            >
              <Trans>Pridėti eilutę</Trans>
            </Button>
          </Paper>
          <Group gap="sm">
            <Button type="submit" loading={set.isPending} disabled={n_rows === 0}>
              <Trans>Įrašyti</Trans>
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/reports/forms" {...props} />}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
