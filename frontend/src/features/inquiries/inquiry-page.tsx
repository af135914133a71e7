import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, NativeSelect, Paper, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import {
  getInquiryOptions,
  getInquiryQueryKey,
  listInquiryEventsOptions,
  listInquiryPeopleOptions,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Inquiry } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { actMutation } from '#/ui/act.ts';
import { ActionBar } from '#/ui/action-bar.tsx';
import { Columns } from '#/ui/columns.tsx';
import { Facts } from '#/ui/facts.tsx';
import { History } from '#/ui/history.tsx';
import { Page } from '#/ui/page.tsx';
import { AnswerForm } from './answer-form.tsx';
import { EarlierAnswers } from './earlier-answers.tsx';
import { FaqDialog } from './faq-dialog.tsx';
import classes from './inquiries.module.css';
import { InquiryState } from './inquiry-state.tsx';
import { Outcomes } from './outcomes.tsx';
import { ASKER, CHANNEL, EVENT, FIELD, KIND, STATUS, STEP, TOPIC } from './vocabulary.ts';

const route = getRouteApi('/_staff/inquiries/$inquiryId/');

/** One question: who asked, the answer, what became of it; earlier answers beside it. */
export function InquiryPage() {
  const { i18n, t } = useLingui();
  const { inquiryId: id } = route.useParams();
  const { data: inquiry } = useSuspenseQuery(getInquiryOptions({ path: { id } }));
  const { data: events } = useSuspenseQuery(listInquiryEventsOptions({ path: { id } }));
  const queries = useQueryClient();
  const act = useChange({
    ...actMutation<Inquiry>('inquiries'),
    onSuccess: async (changed) => {
      queries.setQueryData(getInquiryQueryKey({ path: { id: changed.id } }), changed);
      notifications.show({ message: `${changed.number}: ${i18n._(STATUS[changed.status].label)}`, color: 'pine' });
      await refresh(queries, 'inquiry');
    },
  });
  const offers = (key: string) => inquiry.actions.some((action) => action.key === key);
  return (
    <Page
      title={`${i18n._(KIND[inquiry.kind])} ${inquiry.number}`}
      lead={<InquiryState status={inquiry.status} isLate={inquiry.is_late} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/inquiries" {...props} />}>
          <Trans>Užklausos ir konsultacijos</Trans>
        </Anchor>
      }
      actions={
        <>
          {offers('make_faq') && <FaqDialog inquiry={inquiry} />}
          {offers('request_loan') && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/loans/new" search={{ side: sideOf(inquiry), inquiry_id: id }} {...props} />}
            >
              <Trans>Užsakyti per TBA</Trans>
            </Button>
          )}
          <ActionBar id={id} actions={inquiry.actions} words={STEP} fields={FIELD} act={act} />
        </>
      }
    >
      <Columns
        aside={
          <>
            {offers('use_answer') && <EarlierAnswers id={id} act={act} />}
            <History events={events.items} words={EVENT} />
          </>
        }
      >
        <Paper p="lg" component="section" aria-labelledby="question">
          <Title order={2} id="question" mb="sm">
            <Trans>Klausimas</Trans>
          </Title>
          <Text className={classes.question} mb="md">
            {inquiry.question}
          </Text>
          <Facts
            facts={[
              [t`Tema`, i18n._(TOPIC[inquiry.topic])],
              [t`Gavimo būdas`, i18n._(CHANNEL[inquiry.channel])],
              [t`Kas klausė`, <Asker key="asker" inquiry={inquiry} />],
              [t`Gauta`, formatDate(inquiry.received_on)],
              [t`Terminas`, inquiry.due_on && formatDate(inquiry.due_on)],
              [t`Minutės`, inquiry.minutes && formatNumber(inquiry.minutes)],
              [t`Kas atsako`, inquiry.owner.name],
              [t`Mūsų padalinys`, inquiry.branch.name],
              ...(inquiry.referred_to ? ([[t`Kam persiųsta`, inquiry.referred_to]] as [string, string][]) : []),
              ...(inquiry.reason ? ([[t`Priežastis`, inquiry.reason]] as [string, string][]) : []),
            ]}
          />
          {offers('assign') && (
            <Assign inquiry={inquiry} onAssign={(owner_id) => act.mutate({ path: { id, key: 'assign' }, body: { owner_id } })} />
          )}
        </Paper>
        {offers('answer') ? <AnswerForm key={inquiry.version} inquiry={inquiry} act={act} /> : <Answer inquiry={inquiry} />}
        <Outcomes inquiry={inquiry} />
      </Columns>
    </Page>
  );
}

/** A library that asks borrows from us; anybody else wants something from elsewhere. */
const sideOf = ({ asker_kind }: Inquiry) => (asker_kind === 'library' ? 'lending' : 'borrowing');

function Asker({ inquiry: { asker, asker_kind, has_asker, library } }: { inquiry: Inquiry }) {
  const { i18n, t } = useLingui();
  const who = asker ? [asker.name, asker.email] : [has_asker && t`vardas rodomas tik turintiems teisę`];
  return [i18n._(ASKER[asker_kind]), library?.name, ...who].filter(Boolean).join(' · ');
}

function Assign({ inquiry, onAssign }: { inquiry: Inquiry; onAssign: (owner: number) => void }) {
  const { t } = useLingui();
  const { data } = useQuery(listInquiryPeopleOptions());
  const people = (data?.items ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <NativeSelect
      mt="md"
      maw={320}
      label={t`Priskirti`}
      value=""
      data={[{ value: '', label: inquiry.status === 'received' ? t`Dar niekam nepriskirta` : inquiry.owner.name }, ...people]}
      onChange={({ currentTarget: { value } }) => value && onAssign(Number(value))}
    />
  );
}

function Answer({ inquiry: { answer, sources, ended_on, message_id } }: { inquiry: Inquiry }) {
  if (!answer) return null;
  return (
    <Paper p="lg" component="section" aria-labelledby="answer">
      <Title order={2} id="answer" mb="sm">
        <Trans>Atsakymas</Trans>
      </Title>
      <Text className={classes.question}>{answer}</Text>
      {sources.length > 0 && (
        <ul>
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      )}
      <Text size="sm" c="dimmed">
        {ended_on && formatDate(ended_on)}{' '}
        {message_id && (
          <Link className={classes.name} to="/mail/$messageId" params={{ messageId: message_id }}>
            <Trans>laiškas</Trans>
          </Link>
        )}
      </Text>
    </Paper>
  );
}
