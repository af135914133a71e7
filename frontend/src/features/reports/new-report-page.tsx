import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, NativeSelect, NumberInput, Paper, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { addReportMutation, listReportsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Language, ReportKind } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { Page } from '#/ui/page.tsx';
import { KIND } from './vocabulary.ts';

type Draft = { kind: ReportKind; year: number | string; quarter: string; plan_id: string; title: string; language: Language };

/** Approved plans, one's own and others' that may be seen. */
const PLANS = { kind: 'plan', status: 'approved,frozen', limit: 200 };

/** What is to be told of a period. Its figures are gathered when it is begun. */
export function NewReportPage() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: plans } = useQuery(listReportsOptions({ query: PLANS }));
  const form = useForm<Draft>({
    initialValues: { kind: 'tba_year', year: Number(today().slice(0, 4)) - 1, quarter: '1', plan_id: '', title: '', language: 'lt' },
  });
  const { kind, plan_id } = form.values;
  const isQuarterly = kind === 'tba_quarter' || kind === 'plan_quarter';
  const isOfPlan = kind === 'plan_quarter' || kind === 'plan_year';
  const plan = plans?.items.find(({ id }) => String(id) === plan_id);
  const add = useChange({
    ...addReportMutation(),
    onSuccess: async ({ id, title }) => {
      notifications.show({ message: t`Pradėta: ${title}`, color: 'pine' });
      await refresh(queries, 'report');
      await navigate({ to: '/reports/$reportId', params: { reportId: id } });
    },
    onError: (error) => showFaults(form, error),
  });
  const save = (draft: Draft) =>
    add.mutate({
      body: {
        kind,
        year: isOfPlan && plan ? plan.year : Number(draft.year),
        language: draft.language,
        ...(isQuarterly && { quarter: Number(draft.quarter) }),
        ...(isOfPlan && plan_id && { plan_id: Number(plan_id) }),
        ...(draft.title.trim() && { title: draft.title }),
      },
    });
  return (
    <Page
      width="text"
      title={t`Nauja ataskaita ar planas`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/reports" {...props} />}>
          <Trans>Ataskaitos ir planai</Trans>
        </Anchor>
      }
    >
      <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={add.error} fields={Object.keys(form.values)} />
          <Paper p="lg">
            <Stack gap="md">
              <NativeSelect
                label={t`Kas rengiama`}
                data={Object.entries(KIND).map(([value, label]) => ({ value, label: i18n._(label) }))}
                {...form.getInputProps('kind')}
              />
              {isOfPlan && (
                <NativeSelect
                  label={t`Patvirtintas planas`}
                  required
                  data={[
                    { value: '', label: t`Pasirinkite` },
                    ...(plans?.items ?? []).map(({ id, title, owner }) => ({ value: String(id), label: `${title} (${owner.name})` })),
                  ]}
                  {...form.getInputProps('plan_id')}
                />
              )}
              <Group gap="md" align="start">
                {!isOfPlan && (
                  <NumberInput
                    w={120}
                    label={t`Metai`}
                    min={1990}
                    max={2200}
                    allowDecimal={false}
                    thousandSeparator={false}
                    {...form.getInputProps('year')}
                  />
                )}
                {isQuarterly && (
                  <NativeSelect
                    w={120}
                    label={t`Ketvirtis`}
                    data={['I', 'II', 'III', 'IV'].map((label, n) => ({ value: String(n + 1), label }))}
                    {...form.getInputProps('quarter')}
                  />
                )}
                <NativeSelect
                  w={160}
                  label={t`Kalba`}
                  data={[
                    { value: 'lt', label: t`lietuvių` },
                    { value: 'en', label: t`anglų` },
                  ]}
                  {...form.getInputProps('language')}
                />
              </Group>
              <TextInput
                label={t`Pavadinimas`}
                description={t`Nieko neįrašius – įprastas.`}
                maxLength={300}
                autoComplete="off"
                {...form.getInputProps('title')}
              />
            </Stack>
          </Paper>
          <Group gap="sm">
            <Button type="submit" loading={add.isPending}>
              <Trans>Pradėti</Trans>
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/reports" {...props} />}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
