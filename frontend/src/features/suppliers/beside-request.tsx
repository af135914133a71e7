import { Trans } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { proposeSuppliersOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Medium } from '#/api/generated/types.gen.ts';
import { hasStatus } from '#/api/problem.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { type AskedDraft, askedOf } from './asked.ts';
import { Proposal } from './proposal.tsx';

const SHORTEST_TITLE = 3;

type Props = { of: Pick<AskedDraft, 'title' | 'isbn' | 'issn'>; medium: Medium; holders: number[] };

/** Beside a request that is being written: whom we would ask for it. */
export function BesideRequest({ of: { title, isbn, issn }, medium, holders }: Props) {
  const [asked] = useDebouncedValue(askedOf({ title, isbn, issn, medium, on: null, holders }), 400);
  const isAsked = title.trim().length >= SHORTEST_TITLE || isbn.trim() !== '' || issn.trim() !== '';
  const { data, error, isFetching } = useQuery({
    ...proposeSuppliersOptions({ query: asked }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <Paper p="lg" component="section" aria-labelledby="whom">
      <Title order={2} id="whom" mb="sm">
        <Trans>Kurios bibliotekos klaustume</Trans>
      </Title>
      {isAsked ? (
        <>
          {/* A number that is still being typed is no fault yet: its field tells. */}
          {!hasStatus(error, 422) && <FormProblem error={error} />}
          <Proposal of={error ? undefined : data} isAsking={isFetching} first={3} />
        </>
      ) : (
        <Text size="sm" c="dimmed">
          <Trans>Įrašius antraštę ar ISBN, čia matysite, į kurias bibliotekas kreiptumėmės ir kodėl.</Trans>
        </Text>
      )}
    </Paper>
  );
}
