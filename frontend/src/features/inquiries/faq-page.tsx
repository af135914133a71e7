import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { listFaqOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Faq, InquiryTopic } from '#/api/generated/types.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { actMutation } from '#/ui/act.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { Page } from '#/ui/page.tsx';
import { SavedViews } from '#/ui/saved-views.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { Choice } from './choice.tsx';
import { FaqDialog } from './faq-dialog.tsx';
import { type FaqSearch, faqQuery } from './faq-search.ts';
import classes from './inquiries.module.css';
import { TOPIC } from './vocabulary.ts';

const route = getRouteApi('/_staff/faq/');

/** Questions that come again, with their answers, those most useful first. */
export function FaqPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useQuery(listFaqOptions({ query: faqQuery(search) }));
  const change = (next: FaqSearch) => navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  return (
    <Page
      title={t`Dažnai užduodami klausimai`}
      width="text"
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/inquiries" {...props} />}>
          <Trans>Užklausos ir konsultacijos</Trans>
        </Anchor>
      }
    >
      <SavedViews
        views={[
          { name: t`Naudojami`, search: {} },
          { name: t`Nebenaudojami`, search: { is_retired: true } },
        ]}
        current={search}
        to="/faq"
      />
      <Group gap="sm" mb="md" role="search" aria-label={t`DUK filtrai`}>
        <SearchBox w={280} label={t`Ieškoti DUK`} placeholder={t`Klausimas, atsakymas`} value={search.q} onFind={(q) => change({ q })} />
        <Choice
          aria-label={t`Tema`}
          any={t`Bet kokia tema`}
          words={TOPIC}
          value={search.topic ?? ''}
          onChange={({ currentTarget: { value } }) => change({ topic: (value || undefined) as InquiryTopic | undefined })}
        />
      </Group>
      <Stack gap="md">
        {data?.items.map((faq) => (
          <Entry key={faq.id} faq={faq} />
        ))}
        {data?.items.length === 0 && (
          <NothingFound onClear={() => navigate({ search: {} })}>
            <Trans>Klausimai čia patenka iš atsakytų užklausų.</Trans>
          </NothingFound>
        )}
      </Stack>
    </Page>
  );
}

function Entry({ faq }: { faq: Faq }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const act = useChange({ ...actMutation<Faq>('faq'), onSuccess: () => refresh(queries, 'faq') });
  const words: Record<string, string> = { mark_useful: t`Buvo naudinga`, retire: t`Nebenaudoti`, restore: t`Vėl naudoti` };
  const n = formatNumber(faq.n_useful);
  return (
    <Paper p="lg" component="article" aria-labelledby={`faq-${faq.id}`}>
      <Title order={2} size="h4" id={`faq-${faq.id}`} mb="xs">
        {faq.question}
      </Title>
      <Text className={classes.question}>{faq.answer}</Text>
      {faq.sources.map((source) => (
        <Text key={source} size="sm" c="dimmed">
          {source}
        </Text>
      ))}
      <FormProblem error={act.error} fields={[]} />
      <Group gap="sm" mt="sm">
        <Text size="sm" c="dimmed">
          {i18n._(TOPIC[faq.topic])} · <Trans>naudinga {n} k.</Trans>
        </Text>
        {faq.actions.map(({ key, dangerous }) => (
          <Button
            key={key}
            size="compact-sm"
            variant={dangerous ? 'subtle' : 'default'}
            color={dangerous ? 'red' : undefined}
            loading={act.isPending}
            onClick={() => act.mutate({ path: { id: faq.id, key }, body: {} })}
          >
            {words[key] ?? key}
          </Button>
        ))}
        {faq.actions.length > 0 && <FaqDialog faq={faq} />}
      </Group>
    </Paper>
  );
}
