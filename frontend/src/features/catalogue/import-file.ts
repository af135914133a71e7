import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createCatalogueImportMutation, getCatalogueImportQueryKey } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { CreateCatalogueImportData } from '#/api/generated/types.gen.ts';

const MAX_BYTES = 32 * 1024 * 1024;

type Refusal = 'empty' | 'too_large';
/** How its owner says that a file is to be read; what is not said, each record says of itself. */
export type Reading = Pick<NonNullable<CreateCatalogueImportData['query']>, 'format' | 'charset'>;

/** Why a file is not worth sending; its records are the server's to judge. */
export function refusalOf({ size }: Pick<File, 'size'>): Refusal | null {
  if (size === 0) return 'empty';
  return size > MAX_BYTES ? 'too_large' : null;
}

const isXml = ({ name, type }: File) => /\.xml$/i.test(name) || /xml$/.test(type);

/** Sends a file to be checked, and goes to its report. A second try with the same file makes no second import. */
export function useUpload(reading: Reading) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<{ file: File; key: string }>();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const upload = useMutation({
    ...createCatalogueImportMutation(),
    onSuccess: async (created) => {
      queries.setQueryData(getCatalogueImportQueryKey({ path: { id: created.id } }), created);
      await navigate({ to: '/catalogue/import/$importId', params: { importId: created.id } });
    },
  });
  const send = ({ file, key }: { file: File; key: string }) =>
    upload.mutate({
      // Its bytes as they are: what characters they make, the server finds out.
      body: file as unknown as CreateCatalogueImportData['body'],
      bodySerializer: null,
      query: { name: file.name, ...reading },
      headers: { 'Content-Type': isXml(file) ? 'application/marcxml+xml' : 'application/marc', 'Idempotency-Key': key },
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
