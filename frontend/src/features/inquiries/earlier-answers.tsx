import { Trans } from '@lingui/react/macro';
import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { type UseMutationResult, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listEarlierAnswersOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { ActInput } from '#/ui/act.ts';
import classes from './inquiries.module.css';

type Props = { id: number; act: UseMutationResult<unknown, unknown, ActInput> };

/** What was answered to questions like this one, to be taken over with its sources. */
export function EarlierAnswers({ id, act }: Props) {
  const { data } = useQuery(listEarlierAnswersOptions({ path: { id } }));
  if (!data?.items.length) return null;
  return (
    <Paper p="lg" component="section" aria-labelledby="earlier">
      <Title order={2} id="earlier" mb="sm">
        <Trans>Jau atsakyta panašiai</Trans>
      </Title>
      <Stack gap="md">
        {data.items.map(({ inquiry, faq_id, question, answer }) => (
          <div key={`${inquiry?.id}-${faq_id}`}>
            <Text size="sm" fw={550}>
              {question}
            </Text>
            <Text size="sm" lineClamp={3}>
              {answer}
            </Text>
            <Text size="xs" c="dimmed" mb={4}>
              {inquiry ? (
                <Link className={classes.name} to="/inquiries/$inquiryId" params={{ inquiryId: inquiry.id }}>
                  {inquiry.number}
                </Link>
              ) : (
                <Trans>DUK</Trans>
              )}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              loading={act.isPending}
              onClick={() => act.mutate({ path: { id, key: 'use_answer' }, body: inquiry ? { inquiry_id: inquiry.id } : { faq_id } })}
            >
              <Trans>Naudoti šį atsakymą</Trans>
            </Button>
          </div>
        ))}
      </Stack>
    </Paper>
  );
}
