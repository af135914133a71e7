import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import { getAgreementTemplateOptions, runAgreementCampaignMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { AgreementCampaignResults } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { DayField } from '#/ui/day-field.tsx';
import { filled, focusFault, orNull, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { Page } from '#/ui/page.tsx';
import { emptySignatory, type SignatoryDraft, signatoryOf, type TermsDraft, termsDraftOf, termsOf } from './agreement-draft.ts';
import { CampaignResults } from './campaign-results.tsx';
import { LibraryPick } from './library-pick.tsx';
import { SignatoryFields } from './signatory-fields.tsx';
import { TermsFields } from './terms-fields.tsx';

type Draft = { from_on: string; until_on: string; terms: TermsDraft; ours: SignatoryDraft };

/** One draft of the same terms for many libraries at once; whoever has one already is passed over. */
export function AgreementCampaignPage() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { data: template } = useSuspenseQuery(getAgreementTemplateOptions());
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [results, setResults] = useState<AgreementCampaignResults>();
  const form = useForm<Draft>({
    initialValues: { from_on: today(), until_on: '', terms: termsDraftOf(template), ours: emptySignatory },
    validate: filled('from_on'),
  });
  const run = useChange({
    ...runAgreementCampaignMutation(),
    onSuccess: async (done) => {
      setResults(done);
      window.scrollTo({ top: 0 });
      await refresh(queries, 'agreement');
    },
    onError: (error) => showFaults(form, error),
  });
  const draft = ({ from_on, until_on, terms, ours }: Draft) =>
    run.mutate({
      body: {
        library_ids: [...chosen],
        from_on,
        until_on: orNull(until_on ?? ''),
        terms: termsOf(terms),
        ours: signatoryOf(ours),
      },
    });
  return (
    <Page
      title={t`Daug projektų iš karto`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/agreements" {...props} />}>
          <Trans>Sutarčių registras</Trans>
        </Anchor>
      }
    >
      <Stack gap="md">
        {results && <CampaignResults results={results} />}
        <form noValidate onSubmit={form.onSubmit(draft, focusFault(form))}>
          <Stack gap="md">
            <FormProblem error={run.error} fields={['from_on', 'until_on', 'terms', 'ours']} />
            <Paper p="lg" component="section" aria-labelledby="pick">
              <Title order={2} id="pick" mb={4}>
                <Trans>Su kuriomis bibliotekomis</Trans>
              </Title>
              <Text size="sm" c="dimmed" mb="sm">
                <Trans>Kas jau turi projektą ar tuo metu galiojančią sutartį, lieka kaip yra: pakartojus antro projekto nebus.</Trans>
              </Text>
              <LibraryPick chosen={chosen} onChange={setChosen} />
            </Paper>
            <Paper p="lg">
              <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
                <DayField label={t`Galioja nuo`} required {...form.getInputProps('from_on')} />
                <DayField label={t`Galioja iki`} placeholder={t`neterminuota`} {...form.getInputProps('until_on')} />
              </SimpleGrid>
            </Paper>
            <Paper p="lg" component="section" aria-labelledby="terms">
              <Title order={2} id="terms" mb="sm">
                <Trans>Sąlygos</Trans>
              </Title>
              <TermsFields form={form} />
            </Paper>
            <Paper p="lg">
              <SignatoryFields form={form} party="ours" legend={t`Mūsų biblioteka`} />
            </Paper>
          </Stack>
          <Group gap="md" mt="md">
            <Button type="submit" loading={run.isPending} disabled={chosen.size === 0}>
              <Plural
                value={chosen.size}
                one="Rengti # projektą"
                few="Rengti # projektus"
                many="Rengti # projekto"
                other="Rengti # projektų"
              />
            </Button>
          </Group>
        </form>
      </Stack>
    </Page>
  );
}
