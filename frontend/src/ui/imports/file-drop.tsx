import { Trans } from '@lingui/react/macro';
import { Alert, Button, Loader, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { FormProblem } from '#/ui/form-problem.tsx';
import classes from './file-drop.module.css';

type Props = {
  /** What the file is called by those who cannot see the frame. */
  label: string;
  hint: string;
  accept: string;
  file: File | undefined;
  refusal: string | null;
  isSending: boolean;
  error: unknown;
  choose: (file: File) => void;
  retry: () => void;
};

/** Where a file is dropped or chosen; it is sent at once, because checking it changes nothing. */
export function FileDrop({ label, hint, accept, file, refusal, isSending, error, choose, retry }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null) => {
    const [first] = files ?? [];
    if (first) choose(first);
    if (input.current) input.current.value = ''; // the same file may be chosen again after it is put right
  };
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setIsOver(is);
  };
  return (
    <>
      {refusal && (
        <Alert role="alert" color="red" mb="md" title={file?.name}>
          {refusal}
        </Alert>
      )}
      {!!error && (
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
        <IconFileImport size={32} stroke={1.4} className={classes.icon} aria-hidden />
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
              {hint}
            </Text>
          </>
        )}
        <input ref={input} type="file" accept={accept} hidden aria-label={label} onChange={(event) => take(event.currentTarget.files)} />
      </div>
    </>
  );
}
