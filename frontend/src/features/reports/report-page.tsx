import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { getReportOptions, getReportQueryKey, listReportEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Report } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { actMutation } from '#/ui/act.ts';
import { ActionBar } from '#/ui/action-bar.tsx';
import { Columns } from '#/ui/columns.tsx';
import { Facts } from '#/ui/facts.tsx';
import { History } from '#/ui/history.tsx';
import { Page } from '#/ui/page.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { Corrections } from './corrections.tsx';
import { PlanItems } from './plan-items.tsx';
import { ReportChapter } from './report-chapter.tsx';
import { Controls, FigureLines, FormRows, Tables } from './report-figures.tsx';
import { EVENT, FIELD, KIND, STATUS, STEP } from './vocabulary.ts';

const route = getRouteApi('/_staff/reports/$reportId/');

/** One report: what it tells, what agrees in it, and what can be done to it. */
export function ReportPage() {
  const { i18n } = useLingui();
  const { reportId: id } = route.useParams();
  const { data: report } = useSuspenseQuery(getReportOptions({ path: { id } }));
  const { data: events } = useSuspenseQuery(listReportEventsOptions({ path: { id } }));
  const queries = useQueryClient();
  const show = (changed: Report) => queries.setQueryData(getReportQueryKey({ path: { id: changed.id } }), changed);
  const act = useChange({
    ...actMutation<Report>('reports'),
    onSuccess: async (changed) => {
      show(changed);
      notifications.show({ message: `${changed.title}: ${i18n._(STATUS[changed.status].label)}`, color: 'pine' });
      await refresh(queries, 'report');
    },
  });
  const { figures } = report;
  const isOver = ['approved', 'frozen'].includes(report.status);
  return (
    <Page
      title={report.title}
      lead={<StateDot tone={STATUS[report.status].tone}>{i18n._(STATUS[report.status].label)}</StateDot>}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/reports" {...props} />}>
          <Trans>Ataskaitos ir planai</Trans>
        </Anchor>
      }
      actions={
        <>
          <Papers id={id} />
          <ActionBar id={id} actions={report.actions} words={STEP} fields={FIELD} act={act} />
        </>
      }
    >
      <Columns
        aside={
          <>
            <About report={report} />
            <History events={events.items} words={EVENT} />
          </>
        }
      >
        {report.reason && (
          <Alert color="yellow" icon={<IconAlertTriangle size={18} aria-hidden />}>
            <Trans>Grąžinta taisyti: {report.reason}</Trans>
          </Alert>
        )}
        {figures && !report.is_in_balance && (
          <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />}>
            <Trans>Kontrolinės sumos nesutampa: tokios ataskaitos pateikti negalima.</Trans>
          </Alert>
        )}
        {report.sections.map((section) => (
          <ReportChapter key={section.key} report={report} section={section} onSaved={show} />
        ))}
        {report.figures === null || report.items.length > 0 ? <PlanItems report={report} onSaved={show} /> : null}
        {figures && (
          <>
            {isOver && <Corrections id={id} />}
            <FigureLines lines={figures.lines} />
            <Tables tables={figures.tables} />
            {figures.form && <FormRows form={figures.form} />}
            <Controls controls={figures.controls} />
          </>
        )}
      </Columns>
    </Page>
  );
}

function Papers({ id }: { id: number }) {
  return (
    <>
      {(['pdf', 'docx', 'xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          renderRoot={(props) => <a {...props} href={`/api/v1/reports/${id}/paper?format=${format}`} download />}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </>
  );
}

function About({ report }: { report: Report }) {
  const { t, i18n } = useLingui();
  const { kind, from, to, owner, submitted_on, approved_on, approved_by, figures, plan_id } = report;
  return (
    <section aria-label={t`Apie ataskaitą`}>
      <Facts
        columns={1}
        facts={[
          [t`Rūšis`, i18n._(KIND[kind])],
          [t`Laikotarpis`, `${formatDate(from)} – ${formatDate(to)}`],
          [t`Rengia`, owner.name],
          [t`Pateikta`, submitted_on && formatDate(submitted_on)],
          [t`Patvirtinta`, approved_on && `${formatDate(approved_on)}, ${approved_by?.name ?? ''}`],
          [
            t`Planas`,
            plan_id && (
              <Anchor renderRoot={(props) => <Link to="/reports/$reportId" params={{ reportId: plan_id }} {...props} />}>
                <Trans>Atverti planą</Trans>
              </Anchor>
            ),
          ],
        ]}
      />
      {figures && !figures.is_final && (
        <Text size="sm" c="dimmed" mt="sm">
          <Trans>Ne visos laikotarpio dienos užrakintos dienoraštyje: rodikliai dar gali keistis.</Trans>
        </Text>
      )}
    </section>
  );
}
