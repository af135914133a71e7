import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createBankImportMutation, getBankImportQueryKey } from '#/api/generated/@tanstack/react-query.gen.ts';

const MAX_BYTES = 8 * 1024 * 1024;

type Refusal = 'not_xml' | 'empty' | 'too_large';
type Chosen = { file: File; key: string };

/** Why a file is not worth sending; its text is the server's to judge. */
export function refusalOf({ name, size, type }: Pick<File, 'name' | 'size' | 'type'>): Refusal | null {
  if (!/\.xml$/i.test(name) && !/^(application|text)\/xml$/.test(type)) return 'not_xml';
  if (size === 0) return 'empty';
  return size > MAX_BYTES ? 'too_large' : null;
}

/** Sends a statement to be checked, and goes to its report. A second try with the same file makes no second import. */
export function useUpload() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Chosen>();
  const [refused, setRefused] = useState<{ file: File; refusal: Refusal } | null>(null);
  const upload = useMutation({
    ...createBankImportMutation(),
    onSuccess: async (created) => {
      queries.setQueryData(getBankImportQueryKey({ path: { id: created.id } }), created);
      await navigate({ to: '/payments/imports/$importId', params: { importId: created.id } });
    },
  });
  const send = (one: Chosen) =>
    upload.mutate({
      // Its bytes as they are: reading them as text here would hide a wrong encoding from the server.
      body: one.file as unknown as string,
      query: { name: one.file.name },
      headers: { 'Idempotency-Key': one.key },
    });
  return {
    file: refused?.file ?? chosen?.file,
    refusal: refused?.refusal ?? null,
    isSending: upload.isPending,
    error: upload.error,
    choose(file: File) {
      const refusal = refusalOf(file);
      upload.reset();
      setRefused(refusal && { file, refusal });
      if (refusal) return;
      const next = { file, key: crypto.randomUUID() as string };
      setChosen(next);
      send(next);
    },
    retry: () => chosen && send(chosen),
  };
}
