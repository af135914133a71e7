import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { getAgreementOptions, updateAgreementMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Agreement } from '#/api/generated/types.gen.ts';
import { ifMatch, useBase } from '#/ui/edit.ts';
import { filled, focusFault, orNull, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LeaveGuard } from '#/ui/leave-guard.tsx';
import { Page } from '#/ui/page.tsx';
import { type SignatoryDraft, signatoryDraftOf, signatoryOf, type TermsDraft, termsDraftOf, termsOf } from './agreement-draft.ts';
import { DraftFields } from './draft-fields.tsx';

type Draft = { from_on: string; until_on: string; terms: TermsDraft; ours: SignatoryDraft; theirs: SignatoryDraft; note: string };

const draftOf = ({ from_on, until_on, versions, ours, theirs, note }: Agreement): Draft => ({
  from_on,
  until_on: until_on ?? '',
  // A draft has one version.
  terms: termsDraftOf((versions[0] as Agreement['versions'][number]).terms),
  ours: signatoryDraftOf(ours),
  theirs: signatoryDraftOf(theirs),
  note: note ?? '',
});

const route = getRouteApi('/_staff/agreements/$agreementId/edit');

/** What a draft says, to change. */
export function EditAgreementPage() {
  const { t } = useLingui();
  const { agreementId: id } = route.useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const options = getAgreementOptions({ path: { id } });
  const { data: agreement } = useSuspenseQuery(options);
  const form = useForm<Draft>({ initialValues: draftOf(agreement), validate: filled('from_on') });
  const base = useBase(form, agreement, () => draftOf(agreement));
  const isSaved = useRef(false);
  const update = useMutation({
    ...updateAgreementMutation(),
    onSuccess: async (changed) => {
      isSaved.current = true;
      queries.setQueryData(options.queryKey, changed);
      notifications.show({ message: t`Įrašyta`, color: 'pine' });
      await navigate({ to: '/agreements/$agreementId', params: { agreementId: id } });
    },
    onError: (error) => showFaults(form, error),
  });
  const save = ({ from_on, until_on, terms, ours, theirs, note }: Draft) =>
    update.mutate({
      path: { id },
      headers: ifMatch(base.version),
      body: {
        from_on,
        until_on: orNull(until_on ?? ''),
        terms: termsOf(terms),
        ours: signatoryOf(ours),
        theirs: signatoryOf(theirs),
        note: orNull(note),
      },
    });
  const toAgreement = (props: object) => <Link to="/agreements/$agreementId" params={{ agreementId: id }} {...props} />;
  return (
    <Page title={t`Taisyti projektą`} above={<Anchor size="sm" renderRoot={toAgreement} children={agreement.number} />}>
      <LeaveGuard isDirty={() => form.isDirty() && !isSaved.current} />
      <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
        <FormProblem error={update.error} fields={Object.keys(form.getValues())} />
        <DraftFields form={form} />
        <Group gap="sm" mt="md">
          <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
            <Trans>Įrašyti</Trans>
          </Button>
          <Button variant="default" renderRoot={toAgreement}>
            <Trans>Atsisakyti</Trans>
          </Button>
        </Group>
      </form>
    </Page>
  );
}
