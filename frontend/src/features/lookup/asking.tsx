import { Stack } from '@mantine/core';
import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { FoundTitle, LookTitlesUpData, Lookup, Problem } from '#/api/generated/types.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { type AskedDraft, askedOf } from './asked.ts';
import { AskedForm } from './asked-form.tsx';
import { Found } from './found.tsx';

type Props<K extends QueryKey> = {
  initial: AskedDraft;
  /** The request that asks: all catalogues, or one. */
  optionsOf: (query: LookTitlesUpData['query']) => UseQueryOptions<Lookup, Problem, Lookup, K>;
  onPick?: (title: FoundTitle) => void;
  /** What is said where there is no catalogue to ask. */
  nobody?: ReactNode;
};

/** The question and what was found. It is asked when somebody says so; the same question once more asks anew. */
export function Asking<K extends QueryKey>({ initial, optionsOf, onPick, nobody }: Props<K>) {
  const [asked, setAsked] = useState<AskedDraft>();
  const { data, error, isFetching, refetch } = useQuery({
    ...optionsOf(asked && askedOf(asked)),
    enabled: asked !== undefined,
    retry: false,
    staleTime: 5 * 60_000,
  });
  const ask = (draft: AskedDraft) => (asked && JSON.stringify(asked) === JSON.stringify(draft) ? void refetch() : setAsked(draft));
  const hasNobody = data !== undefined && !isFetching && data.targets.length === 0;
  return (
    <Stack gap="md">
      <AskedForm initial={initial} error={error} isAsking={isFetching} onAsk={ask} />
      {error && !hasStatus(error, 422) && <FormProblem error={error} />}
      {asked && !error && (hasNobody ? nobody : <Found found={data} isAsking={isFetching} onPick={onPick} />)}
    </Stack>
  );
}
