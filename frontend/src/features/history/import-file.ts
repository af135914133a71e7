import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createHistoryImportMutation, getHistoryImportQueryKey } from '#/api/generated/@tanstack/react-query.gen.ts';

const MAX_BYTES = 20 * 1024 * 1024;

type Refusal = 'not_csv' | 'empty' | 'too_large' | 'no_mapping';
type Chosen = { file: File; key: string; mapping: number };

/** Why a file is not worth sending; its text is the server's to judge. */
export function refusalOf({ name, size, type }: Pick<File, 'name' | 'size' | 'type'>, mapping: number | null): Refusal | null {
  if (mapping === null) return 'no_mapping';
  if (!/\.(csv|txt)$/i.test(name) && type !== 'text/csv') return 'not_csv';
  if (size === 0) return 'empty';
  return size > MAX_BYTES ? 'too_large' : null;
}

/** Sends a file to be checked by a mapping, and goes to its report. A second try with the same file makes no second import. */
export function useUpload(mapping: number | null) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Chosen>();
  const [refused, setRefused] = useState<{ file: File; refusal: Refusal } | null>(null);
  const upload = useMutation({
    ...createHistoryImportMutation(),
    onSuccess: async (created) => {
      queries.setQueryData(getHistoryImportQueryKey({ path: { id: created.id } }), created);
      await navigate({ to: '/history/$importId', params: { importId: created.id } });
    },
  });
  const send = (one: Chosen) =>
    upload.mutate({
      // Its bytes as they are: reading them as text here would hide a wrong encoding from the server.
      body: one.file as unknown as string,
      query: { name: one.file.name, mapping_id: one.mapping },
      headers: { 'Idempotency-Key': one.key },
    });
  return {
    file: refused?.file ?? chosen?.file,
    refusal: refused?.refusal ?? null,
    isSending: upload.isPending,
    error: upload.error,
    choose(file: File) {
      const refusal = refusalOf(file, mapping);
      upload.reset();
      setRefused(refusal && { file, refusal });
      if (refusal || mapping === null) return;
      const next = { file, key: crypto.randomUUID() as string, mapping };
      setChosen(next);
      send(next);
    },
    retry: () => chosen && send(chosen),
  };
}
