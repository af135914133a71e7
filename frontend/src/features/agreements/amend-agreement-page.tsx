import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Checkbox, Group, Paper, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useChange } from '#/api/change.ts';
import { amendAgreementMutation, getAgreementOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Agreement } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { DayField } from '#/ui/day-field.tsx';
import { filled, focusFault, orNull, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import { type TermsDraft, termsDraftOf, termsOf } from './agreement-draft.ts';
import { TermsFields } from './terms-fields.tsx';

type Draft = { effective_on: string; agreed_on: string; is_prolonged: boolean; until_on: string; terms: TermsDraft; note: string };

const route = getRouteApi('/_staff/agreements/$agreementId/amend');

/** New terms from a day on; the terms before stay as they are. */
export function AmendAgreementPage() {
  const { t } = useLingui();
  const { agreementId: id } = route.useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const options = getAgreementOptions({ path: { id } });
  const { data: agreement } = useSuspenseQuery(options);
  const latest = agreement.versions.at(-1) as Agreement['versions'][number];
  const isSaved = useRef(false);
  const form = useForm<Draft>({
    initialValues: {
      effective_on: '',
      agreed_on: today(),
      is_prolonged: false,
      until_on: agreement.until_on ?? '',
      terms: termsDraftOf(latest.terms),
      note: '',
    },
    validate: filled('effective_on'),
  });
  const amend = useChange({
    ...amendAgreementMutation(),
    onSuccess: async (changed) => {
      isSaved.current = true;
      queries.setQueryData(options.queryKey, changed);
      await refresh(queries, 'agreement');
      notifications.show({ message: t`Sąlygos pakeistos`, color: 'pine' });
      await navigate({ to: '/agreements/$agreementId', params: { agreementId: id } });
    },
    onError: (error) => showFaults(form, error),
  });
  const save = ({ effective_on, agreed_on, is_prolonged, until_on, terms, note }: Draft) =>
    amend.mutate({
      path: { id },
      body: {
        effective_on,
        agreed_on: agreed_on || undefined,
        terms: termsOf(terms),
        note: orNull(note),
        ...(is_prolonged && { until_on: orNull(until_on ?? '') }),
      },
    });
  const toAgreement = (props: object) => <Link to="/agreements/$agreementId" params={{ agreementId: id }} {...props} />;
  return (
    <Page title={t`Keisti sąlygas`} above={<Anchor size="sm" renderRoot={toAgreement} children={agreement.number} />}>
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={amend.error} fields={Object.keys(form.getValues())} />
          <Paper p="lg">
            <Stack gap="sm">
              <Text size="sm" c="dimmed">
                <Trans>Naujos sąlygos galios nuo nurodytos dienos. Anksčiau pradėti užsakymai tęsis ankstesnėmis sąlygomis.</Trans>
              </Text>
              <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
                <DayField label={t`Galioja nuo`} required {...form.getInputProps('effective_on')} />
                <DayField label={t`Sutarta`} to={today()} {...form.getInputProps('agreed_on')} />
              </SimpleGrid>
              <Checkbox
                label={t`Keičiama ir sutarties pabaiga`}
                disabled={agreement.ended_by !== null}
                {...form.getInputProps('is_prolonged', { type: 'checkbox' })}
              />
              {form.values.is_prolonged && (
                <DayField label={t`Sutartis galioja iki`} placeholder={t`neterminuota`} maw={260} {...form.getInputProps('until_on')} />
              )}
            </Stack>
          </Paper>
          <Paper p="lg">
            <TermsFields form={form} />
          </Paper>
          <Paper p="lg">
            <Textarea label={t`Pastaba`} autosize minRows={2} {...form.getInputProps('note')} />
          </Paper>
        </Stack>
        <Group gap="sm" mt="md">
          <Button type="submit" loading={amend.isPending}>
            <Trans>Įrašyti pakeitimą</Trans>
          </Button>
          <Button variant="default" renderRoot={toAgreement}>
            <Trans>Atsisakyti</Trans>
          </Button>
        </Group>
      </form>
    </Page>
  );
}
