import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import { wishTrackedRequestMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { TrackedRequest, TrackedStep, Tracking } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { GuestPage } from '#/ui/guest-page.tsx';
import classes from './tracking.module.css';
import { ENDS, STEPS } from './words.ts';

type Props = { request: TrackedRequest; asked: Tracking; onOther: () => void };

/** Where a request is, when it comes, until when it may be kept. */
export function Request({ request: found, asked, onOther }: Props) {
  const { t, i18n } = useLingui();
  const [request, setRequest] = useState(found);
  const { title, author, end, us } = request;
  const name = i18n.locale === 'en' ? (us.name_en ?? us.name) : us.name;
  const ordered = formatDate(request.requested_on);
  return (
    <GuestPage wide title={t`Jūsų užsakymas`} lead={name}>
      <Stack gap="lg">
        <div>
          {author && <Text c="dimmed">{author}</Text>}
          <p className={classes.title}>{title}</p>
          <Text c="dimmed" size="sm">
            <Trans>Užsakyta {ordered}</Trans>
          </Text>
        </div>
        {end ? <Text fw={550}>{i18n._(ENDS[end])}</Text> : <Way reached={request.step} />}
        <Days request={request} />
        <Wish request={request} asked={asked} onWished={setRequest} />
        <Text size="sm">
          <Trans>Klausimai?</Trans> {[us.phone, us.email].filter(Boolean).join(', ') || <Trans>Kreipkitės į biblioteką.</Trans>}
        </Text>
        <Button variant="default" onClick={onOther} style={{ alignSelf: 'flex-start' }}>
          <Trans>Kitas užsakymas</Trans>
        </Button>
      </Stack>
    </GuestPage>
  );
}

/** The five steps: those behind, the one it is at, those to come. */
function Way({ reached }: { reached: TrackedStep }) {
  const { t, i18n } = useLingui();
  const steps = Object.keys(STEPS) as TrackedStep[];
  const at = steps.indexOf(reached);
  return (
    <ol className={classes.way} aria-label={t`Kelias`}>
      {steps.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined} data-passed={index < at || undefined}>
          {i18n._(STEPS[step])}
        </li>
      ))}
    </ol>
  );
}

function Days({ request: { expected, pick_up_by_on, due_on, is_reading_room_only, today } }: { request: TrackedRequest }) {
  const from = formatDate(expected?.from_on);
  const to = formatDate(expected?.to_on);
  const pickUp = formatDate(pick_up_by_on);
  const due = formatDate(due_on);
  return (
    <>
      {expected && (
        <div>
          <Text fw={550}>
            {expected.to_on <= today ? (
              <Trans>Užtrunka ilgiau nei įprastai; turėtų ateiti netrukus.</Trans>
            ) : expected.from_on === expected.to_on ? (
              <Trans>Turėtų ateiti apie {to}.</Trans>
            ) : (
              <Trans>
                Turėtų ateiti tarp {from} ir {to}.
              </Trans>
            )}
          </Text>
          <Text size="sm" c="dimmed">
            <Plural
              value={expected.n_cases}
              one="Spėjame pagal # ankstesnį užsakymą."
              few="Spėjame pagal # ankstesnius užsakymus."
              many="Spėjame pagal # ankstesnio užsakymo."
              other="Spėjame pagal # ankstesnių užsakymų."
            />
          </Text>
        </div>
      )}
      {pick_up_by_on && (
        <Text fw={550}>
          <Trans>Atsiimkite iki {pickUp}.</Trans>
        </Text>
      )}
      {due_on && (
        <Text fw={550}>
          <Trans>Grąžinkite iki {due}.</Trans>
        </Text>
      )}
      {is_reading_room_only && (
        <Text>
          <Trans>Leidinį galima skaityti tik bibliotekoje.</Trans>
        </Text>
      )}
    </>
  );
}

type WishProps = { request: TrackedRequest; asked: Tracking; onWished: (request: TrackedRequest) => void };

/** To keep it longer: wished, and what came of it. */
function Wish({ request: { wish, may_wish }, asked, onWished }: WishProps) {
  const change = useChange({ ...wishTrackedRequestMutation(), onSuccess: onWished });
  const reason = wish?.reason;
  return (
    <div aria-live="polite">
      {wish?.state === 'waiting' && <Trans>Paprašėte palikti ilgiau. Biblioteka netrukus atsakys: atsakymą matysite čia.</Trans>}
      {wish?.state === 'asked' && <Trans>Paprašėte palikti ilgiau. Klausiame bibliotekos, kurios tai leidinys.</Trans>}
      {wish?.state === 'granted' && <Trans>Jūsų prašymu leista palikti ilgiau.</Trans>}
      {wish?.state === 'declined' && <Trans>Palikti ilgiau, deja, negalima: {reason}</Trans>}
      <FormProblem error={change.error} />
      {may_wish && (
        <Button mt="xs" loading={change.isPending} onClick={() => change.mutate({ body: asked })}>
          <Trans>Noriu palikti ilgiau</Trans>
        </Button>
      )}
    </div>
  );
}
