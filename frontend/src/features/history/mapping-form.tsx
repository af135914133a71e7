import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { FileDrop } from '#/ui/imports/file-drop.tsx';
import { useFilePreview } from './file-preview.ts';
import { draftOfReading, readingOf } from './mapping-draft.ts';
import { ColumnFields, FileFields, LibraryFields, type MappingForm, WordFields } from './mapping-fields.tsx';
import { PreviewRows } from './preview-rows.tsx';

type Props = { form: MappingForm /** A file proposes the reading of a mapping that is new. */; isNew?: boolean };

/** How a file is read, beside the first rows of one. */
export function MappingFormParts({ form, isNew }: Props) {
  const { t } = useLingui();
  const file = useFilePreview(readingOf(form.values), ({ reading }) => {
    if (isNew) form.setValues({ ...draftOfReading(reading, []), source: form.values.source || reading.source });
  });
  // A new mapping begins with a file; of one that is there the file is a trial.
  const sample = (
    <>
      <FileDrop
        label={t`Pavyzdinis failas`}
        hint={
          isNew ? t`stulpeliai atpažįstami pagal jų pavadinimus, nieko neįrašoma` : t`pamatysite, kaip bus perskaityta; nieko neįrašoma`
        }
        accept=".csv,.txt,text/csv"
        file={undefined}
        refusal={null}
        isSending={false}
        error={file.error}
        choose={(chosen) => void file.choose(chosen)}
        retry={() => undefined}
      />
      {file.fileName && (
        <Text size="sm" role="status">
          <Trans>Rodoma pagal failą {file.fileName}</Trans>
        </Text>
      )}
    </>
  );
  return (
    <>
      {isNew && sample}
      <Paper p="lg">
        <FileFields form={form} />
      </Paper>
      {!isNew && sample}
      <Paper p="lg" component="section" aria-labelledby="columns">
        <Title order={2} id="columns" mb="sm">
          <Trans>Stulpeliai</Trans>
        </Title>
        <ColumnFields form={form} columns={file.preview?.columns ?? []} />
      </Paper>
      <Paper p="lg" component="section" aria-labelledby="words">
        <Title order={2} id="words" mb="sm">
          <Trans>Ką reiškia failo žodžiai</Trans>
        </Title>
        <WordFields form={form} />
      </Paper>
      <Paper p="lg" component="section" aria-labelledby="libraries">
        <Title order={2} id="libraries" mb="sm">
          <Trans>Kaip faile vadinamos bibliotekos</Trans>
        </Title>
        <LibraryFields form={form} />
      </Paper>
      {file.preview && <PreviewRows of={file.preview} form={form} />}
    </>
  );
}
