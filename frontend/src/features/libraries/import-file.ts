import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createLibraryImportMutation, getLibraryImportQueryKey } from '#/api/generated/@tanstack/react-query.gen.ts';

const MAX_BYTES = 10 * 1024 * 1024;

type Refusal = 'not_csv' | 'empty' | 'too_large';

/** Why a file is not worth sending; its text is the server's to judge. */
export function refusalOf({ name, size, type }: Pick<File, 'name' | 'size' | 'type'>): Refusal | null {
  if (!/\.(csv|txt)$/i.test(name) && type !== 'text/csv') return 'not_csv';
  if (size === 0) return 'empty';
  return size > MAX_BYTES ? 'too_large' : null;
}

/** Sends a file to be checked, and goes to its report. A second try with the same file makes no second import. */
export function useUpload() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<{ file: File; key: string }>();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const upload = useMutation({
    ...createLibraryImportMutation(),
    onSuccess: async (created) => {
      queries.setQueryData(getLibraryImportQueryKey({ path: { id: created.id } }), created);
      await navigate({ to: '/libraries/import/$importId', params: { importId: created.id } });
    },
  });
  const send = ({ file, key }: { file: File; key: string }) =>
    upload.mutate({
      // Its bytes as they are: reading them as text here would hide a wrong encoding from the server.
      body: file as unknown as string,
      query: { name: file.name },
      headers: { 'Idempotency-Key': key },
    });
  return {
    file: chosen?.file,
    refusal,
    isSending: upload.isPending,
    error: upload.error,
    choose(file: File) {
      const next = { file, key: crypto.randomUUID() as string };
      const refused = refusalOf(file);
      upload.reset();
      setChosen(next);
      setRefusal(refused);
      if (!refused) send(next);
    },
    retry: () => chosen && send(chosen),
  };
}
