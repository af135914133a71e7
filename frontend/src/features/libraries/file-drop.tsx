import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Loader, Text } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { FormProblem } from '#/ui/form-problem.tsx';
import classes from './file-drop.module.css';
import { useUpload } from './import-file.ts';

/** Where a file is dropped or chosen; it is sent at once, because checking it changes nothing. */
export function FileDrop() {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const { file, refusal, isSending, error, choose, retry } = useUpload();
  const take = (files: FileList | null) => {
    const [first] = files ?? [];
    if (first) choose(first);
    if (input.current) input.current.value = ''; // the same file may be chosen again after it is put right
  };
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setIsOver(is);
  };
  const refusals = {
    not_csv: t`Tai ne CSV failas. Skaičiuoklėje pasirinkite „Įrašyti kaip“ → CSV (UTF-8).`,
    empty: t`Failas tuščias.`,
    too_large: t`Failas per didelis: daugiausia 10 MB.`,
  };
  return (
    <>
      {refusal && (
        <Alert role="alert" color="red" mb="md" title={file?.name}>
          {refusals[refusal]}
        </Alert>
      )}
      {error && (
        <div className={classes.problem}>
          <FormProblem error={error} />
          <Button size="xs" variant="default" onClick={retry}>
            <Trans>Siųsti dar kartą</Trans>
          </Button>
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first */}
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragEnter={over(true)}
        onDragOver={over(true)}
        onDragLeave={over(false)}
        onDrop={(event) => {
          over(false)(event);
          take(event.dataTransfer.files);
        }}
      >
        <IconFileTypeCsv size={32} stroke={1.4} className={classes.icon} aria-hidden />
        {isSending ? (
          <Text role="status" className={classes.sending}>
            <Loader size={16} /> <Trans>Siunčiama: {file?.name}</Trans>
          </Text>
        ) : (
          <>
            <Button onClick={() => input.current?.click()}>
              <Trans>Pasirinkti failą</Trans>
            </Button>
            <Text size="sm" c="dimmed">
              <Trans>arba nutempkite jį čia · CSV, UTF-8, iki 10 MB</Trans>
            </Text>
          </>
        )}
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,text/csv"
          hidden
          aria-label={t`CSV failas`}
          onChange={(event) => take(event.currentTarget.files)}
        />
      </div>
    </>
  );
}
