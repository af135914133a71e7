import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, NumberInput, Paper, SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import { setReportItemsMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { MeasureKey, Report, ReportItem, Side } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { DayField } from '#/ui/day-field.tsx';
import { ifMatch } from '#/ui/edit.ts';
import { focusFault, orNull, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import classes from '#/ui/small-table.module.css';
import { MEASURE } from '../statistics/vocabulary.ts';
import { figure, isMoney, SIDE } from './vocabulary.ts';

type Props = { report: Report; onSaved: (changed: Report) => void };
type Row = { what: string; measure: MeasureKey | ''; side: Side | ''; target: number | string; due_on: string | null; result: string };

const EMPTY: Row = { what: '', measure: '', side: '', target: '', due_on: null, result: '' };

const rowOf = ({ planned: { what, measure, side, target, due_on, result } }: ReportItem): Row => ({
  what,
  measure: measure ?? '',
  side: side ?? '',
  // Money is typed in euros.
  target: typeof target === 'number' && isMoney(measure) ? target / 100 : (target ?? ''),
  due_on: due_on ?? null,
  result: result ?? '',
});

/** What is planned, and in a report what came of it. */
export function PlanItems({ report, onSaved }: Props) {
  const { t } = useLingui();
  const [isEditing, setIsEditing] = useState(false);
  const isOfPlan = report.kind !== 'plan';
  return (
    <Paper p="lg" component="section" aria-label={t`Darbai`}>
      <Group justify="space-between" mb="sm">
        <Title order={2}>
          <Trans>Darbai</Trans>
        </Title>
        {report.may_edit && !isEditing && (
          <Button size="xs" variant="default" className="no-print" onClick={() => setIsEditing(true)}>
            {isOfPlan ? <Trans>Rašyti rezultatus</Trans> : <Trans>Keisti darbus</Trans>}
          </Button>
        )}
      </Group>
      {isEditing ? (
        <Editor report={report} onSaved={onSaved} onDone={() => setIsEditing(false)} />
      ) : report.items.length === 0 ? (
        <Text c="dimmed" size="sm">
          <Trans>Plane dar nieko nėra.</Trans>
        </Text>
      ) : (
        <Items items={report.items} isOfPlan={isOfPlan} />
      )}
    </Paper>
  );
}

function Items({ items, isOfPlan }: { items: ReportItem[]; isOfPlan: boolean }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Darbas</Trans>
          </th>
          <th scope="col">
            <Trans>Rodiklis</Trans>
          </th>
          <th scope="col" data-numeric>
            <Trans>Siekiama</Trans>
          </th>
          <th scope="col">
            <Trans>Terminas</Trans>
          </th>
          {isOfPlan && (
            <>
              <th scope="col" data-numeric>
                <Trans>Pasiekta</Trans>
              </th>
              <th scope="col" data-numeric>
                %
              </th>
              <th scope="col">
                <Trans>Rezultatas</Trans>
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {items.map(({ n, measure_name, value, percent, planned: { what, measure, target, due_on, result } }) => (
          <tr key={n}>
            <td>{what}</td>
            <td>{measure_name ?? '—'}</td>
            <td data-numeric>{figure(measure, target)}</td>
            <td data-one-line>{due_on ? formatDate(due_on) : '—'}</td>
            {isOfPlan && (
              <>
                <td data-numeric>{figure(measure, value)}</td>
                <td data-numeric>{figure(null, percent)}</td>
                <td>{result ?? '—'}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Editor({ report, onSaved, onDone }: Props & { onDone: () => void }) {
  const { t, i18n } = useLingui();
  const isOfPlan = report.kind !== 'plan';
  const form = useForm<{ items: Row[] }>({
    initialValues: { items: report.items.length ? report.items.map(rowOf) : [EMPTY] },
  });
  const save = useChange({
    ...setReportItemsMutation(),
    onSuccess: (changed) => {
      onSaved(changed);
      onDone();
    },
    onError: (error) => showFaults(form, error),
  });
  const send = ({ items }: { items: Row[] }) =>
    save.mutate({
      path: { id: report.id },
      headers: ifMatch(report.version),
      body: {
        items: items.map(({ what, measure, side, target, due_on, result }) => ({
          what,
          measure: measure || null,
          side: (measure && side) || null,
          target: measure && target !== '' ? (isMoney(measure) ? Math.round(Number(target) * 100) : Number(target)) : null,
          due_on,
          result: isOfPlan ? orNull(result) : null,
        })),
      },
    });
  const measures = [
    { value: '', label: t`be rodiklio` },
    ...Object.entries(MEASURE).map(([value, { label }]) => ({ value, label: i18n._(label) })),
  ];
  return (
    <form noValidate onSubmit={form.onSubmit(send, focusFault(form))}>
      <LeaveGuard isDirty={() => form.isDirty() && !save.isSuccess} />
      <Stack gap="lg">
        <FormProblem
          error={save.error}
          fields={form.values.items.flatMap((_, n) => Object.keys(EMPTY).map((field) => `items.${n}.${field}`))}
        />
        {form.values.items.map((item, n) => (
          <Stack key={n} gap="sm">
            {isOfPlan ? (
              <Text fw={550}>{item.what}</Text>
            ) : (
              <Textarea label={t`Darbas`} required autosize minRows={1} maxLength={1000} {...form.getInputProps(`items.${n}.what`)} />
            )}
            {isOfPlan ? (
              <Textarea label={t`Rezultatas`} autosize minRows={2} maxLength={4000} {...form.getInputProps(`items.${n}.result`)} />
            ) : (
              <SimpleGrid cols={{ base: 1, sm: 4 }}>
                <NativeSelect label={t`Rodiklis`} data={measures} {...form.getInputProps(`items.${n}.measure`)} />
                <NativeSelect
                  label={t`Kryptis`}
                  disabled={!item.measure}
                  data={[{ value: '', label: t`abi` }, ...Object.entries(SIDE).map(([value, label]) => ({ value, label: i18n._(label) }))]}
                  {...form.getInputProps(`items.${n}.side`)}
                />
                <NumberInput
                  label={t`Siekiama`}
                  disabled={!item.measure}
                  min={0}
                  decimalScale={2}
                  decimalSeparator=","
                  suffix={isMoney(item.measure) ? ' €' : undefined}
                  {...form.getInputProps(`items.${n}.target`)}
                />
                <DayField label={t`Terminas`} {...form.getInputProps(`items.${n}.due_on`)} />
              </SimpleGrid>
            )}
            {!isOfPlan && form.values.items.length > 1 && (
              <Group>
                <Button size="compact-xs" variant="subtle" color="red" onClick={() => form.removeListItem('items', n)}>
                  <Trans>Išimti</Trans>
                </Button>
              </Group>
            )}
          </Stack>
        ))}
        <Group gap="sm">
          {!isOfPlan && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => form.insertListItem('items', EMPTY)}
            >
              <Trans>Pridėti darbą</Trans>
            </Button>
          )}
          <Button type="submit" size="xs" loading={save.isPending}>
            <Trans>Įrašyti</Trans>
          </Button>
          <Button size="xs" variant="default" onClick={onDone}>
            <Trans>Atsisakyti</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
