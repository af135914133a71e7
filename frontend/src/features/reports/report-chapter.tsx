import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Text, Textarea, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import { writeReportChapterMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Report, ReportSection } from '#/api/generated/types.gen.ts';
import { ifMatch } from '#/ui/edit.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { HINT } from './vocabulary.ts';

type Props = { report: Report; section: ReportSection; onSaved: (changed: Report) => void };

/** A chapter: what the figures say, until a person writes in its place. */
export function ReportChapter({ report, section, onSaved }: Props) {
  const { i18n, t } = useLingui();
  const { key, title, prepared, written } = section;
  const [text, setText] = useState<string>();
  const isEditing = text !== undefined;
  const save = useChange({
    ...writeReportChapterMutation(),
    onSuccess: (changed) => {
      onSaved(changed);
      setText(undefined);
    },
  });
  const write = (value: string | null) =>
    save.mutate({ path: { id: report.id, key }, headers: ifMatch(report.version), body: { written: value } });
  const shown = written ?? prepared;
  return (
    <Paper p="lg" component="section" aria-label={title}>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{title}</Title>
        {report.may_edit && !isEditing && (
          <Button
            size="xs"
            variant="default"
            className="no-print"
            aria-label={t`Rašyti skyrių: ${title}`}
            leftSection={<IconPencil size={14} aria-hidden />}
            onClick={() => setText(shown)}
          >
            <Trans>Rašyti</Trans>
          </Button>
        )}
      </Group>
      {isEditing ? (
        <>
          <LeaveGuard isDirty={() => text !== shown} />
          <FormProblem error={save.error} />
          <Textarea
            aria-label={title}
            description={i18n._(HINT[key])}
            autosize
            minRows={5}
            maxLength={40_000}
            autoFocus
            value={text}
            onChange={({ currentTarget: { value } }) => setText(value)}
          />
          <Group gap="sm" mt="sm">
            <Button size="xs" loading={save.isPending} onClick={() => write(text === prepared ? null : text)}>
              <Trans>Įrašyti</Trans>
            </Button>
            {prepared && text !== prepared && (
              <Button size="xs" variant="default" onClick={() => setText(prepared)}>
                <Trans>Imti paruoštą tekstą</Trans>
              </Button>
            )}
            <Button size="xs" variant="default" onClick={() => setText(undefined)}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </>
      ) : shown ? (
        <Text style={{ whiteSpace: 'pre-line' }} maw="75ch">
          {shown}
        </Text>
      ) : (
        <Text c="dimmed" size="sm">
          {i18n._(HINT[key])}
        </Text>
      )}
      {written !== null && prepared && !isEditing && (
        <Text size="xs" c="dimmed" mt="xs">
          <Trans>Parašyta ranka vietoj paruošto teksto.</Trans>
        </Text>
      )}
    </Paper>
  );
}
