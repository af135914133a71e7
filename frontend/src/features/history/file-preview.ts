import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { previewHistory } from '#/api/generated/sdk.gen.ts';
import type { HistoryPreview, HistoryReading } from '#/api/generated/types.gen.ts';
import { sampleOf } from './sample.ts';

const preview = async (sample: string, reading: HistoryReading | null): Promise<HistoryPreview> => {
  const { data } = await previewHistory({ body: { sample, reading }, throwOnError: true });
  return data;
};

/** The beginning of a chosen file: how it is proposed to be read, once, and how it would be read as it stands in a form. */
export function useFilePreview(reading: HistoryReading, take: (proposed: HistoryPreview) => void) {
  const [chosen, setChosen] = useState<{ name: string; sample: string }>();
  const [error, setError] = useState<unknown>(null);
  const shown = useQuery({
    queryKey: ['history-preview', chosen?.sample, reading],
    queryFn: () => preview(chosen?.sample ?? '', reading),
    enabled: !!chosen && !!reading.source,
    placeholderData: (last) => last,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    fileName: chosen?.name,
    preview: chosen ? shown.data : undefined,
    error: error ?? shown.error,
    async choose(file: File) {
      setError(null);
      try {
        const sample = await sampleOf(file);
        take(await preview(sample, null));
        setChosen({ name: file.name, sample });
      } catch (failure) {
        setError(failure);
      }
    },
  };
}
