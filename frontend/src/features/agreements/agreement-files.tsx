import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, FileButton, Group, NativeSelect, Paper, Text, Title } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import { attachAgreementFileMutation, removeAgreementFileMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Agreement, AgreementFileKind } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import { fileSize } from '#/ui/file-size.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import classes from './agreements.module.css';
import { FILE_KIND } from './vocabulary.ts';

/** The signed paper and the annexes. */
export function AgreementFiles({ agreement: { id, files } }: { agreement: Agreement }) {
  const { t, i18n } = useLingui();
  const { may } = useSession();
  const queries = useQueryClient();
  const [kind, setKind] = useState<AgreementFileKind>('signed');
  const show = () => refresh(queries, 'agreement');
  const attach = useMutation({ ...attachAgreementFileMutation(), onSuccess: show });
  const remove = useChange({ ...removeAgreementFileMutation(), onSuccess: show });
  const put = (file: File | null) =>
    file &&
    attach.mutate({
      path: { id },
      query: { name: file.name, kind },
      // Its bytes as they are; the description of the API calls them numbers.
      body: file as unknown as number[],
      headers: { 'Content-Type': 'application/octet-stream' },
      bodySerializer: null,
    });
  return (
    <Paper p="lg" component="section" aria-labelledby="files">
      <Title order={2} id="files" mb="sm">
        <Trans>Failai</Trans>
      </Title>
      <FormProblem error={attach.error} />
      {files.length === 0 && (
        <Text size="sm" c="dimmed" mb="sm">
          <Trans>Pasirašyta sutartis dar nepridėta.</Trans>
        </Text>
      )}
      <ul className={classes.files}>
        {files.map((file) => (
          <li key={file.id}>
            <div>
              <Anchor size="sm" href={`/api/v1/agreements/${id}/files/${file.id}`} download>
                {file.name}
              </Anchor>
              <Text size="xs" c="dimmed" className="numeric">
                {i18n._(FILE_KIND[file.kind])} · {fileSize(file.size)} · {formatDate(file.created_at)}
              </Text>
            </div>
            {may('agreements:manage') && (
              <ConfirmButton
                size="compact-xs"
                label={t`Pašalinti`}
                consequence={t`Failas ${file.name} nebebus rodomas. Istorijoje liks, kad jis buvo.`}
                change={remove}
                input={{ path: { id, file_id: file.id } }}
              />
            )}
          </li>
        ))}
      </ul>
      {may('agreements:manage') && (
        <Group gap="sm" mt="sm" className="no-print">
          <NativeSelect
            aria-label={t`Kas tai per failas`}
            value={kind}
            data={Object.entries(FILE_KIND).map(([value, label]) => ({ value, label: i18n._(label) }))}
            onChange={({ currentTarget: { value } }) => setKind(value as AgreementFileKind)}
          />
          <FileButton onChange={put} accept="application/pdf,image/png,image/jpeg,.adoc,.docx,.odt">
            {(props) => (
              <Button {...props} variant="default" loading={attach.isPending} leftSection={<IconPaperclip size={16} aria-hidden />}>
                <Trans>Pridėti failą</Trans>
              </Button>
            )}
          </FileButton>
        </Group>
      )}
    </Paper>
  );
}
