import { Trans } from '@lingui/react/macro';
import { Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { tryLookupTargetOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { type AskedDraft, askedOf, NOTHING } from './asked.ts';
import { AskedForm } from './asked-form.tsx';
import { Found } from './found.tsx';

/** Asks one catalogue, switched on or not: what it finds, and how it answers. */
export function TryTarget({ id }: { id: number }) {
  const [asked, setAsked] = useState<AskedDraft>();
  const { data, error, isFetching, refetch } = useQuery({
    ...tryLookupTargetOptions({ path: { id }, query: asked && askedOf(asked) }),
    enabled: asked !== undefined,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const ask = (draft: AskedDraft) => (asked && JSON.stringify(asked) === JSON.stringify(draft) ? void refetch() : setAsked(draft));
  return (
    <Paper p="lg" component="section" aria-labelledby="try">
      <Title order={2} id="try" mb="sm">
        <Trans>Išbandyti</Trans>
      </Title>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          <Trans>Klausiama tik šio katalogo, kad ir išjungto.</Trans>
        </Text>
        <AskedForm initial={NOTHING} error={error} isAsking={isFetching} onAsk={ask} />
        {error && !hasStatus(error, 422) && <FormProblem error={error} />}
        {asked && !error && <Found found={data} isAsking={isFetching} />}
      </Stack>
    </Paper>
  );
}
