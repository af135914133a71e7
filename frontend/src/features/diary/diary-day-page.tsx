import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Alert, Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronLeft, IconChevronRight, IconLock } from '@tabler/icons-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import {
  getDiaryDayOptions,
  getDiaryDayQueryKey,
  lockDiaryDayMutation,
  unlockDiaryDayMutation,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { DiaryDay } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { formatDateTime, today } from '#/app/i18n.ts';
import { DayField } from '#/ui/day-field.tsx';
import { Page } from '#/ui/page.tsx';
import { ReasonButton } from '#/ui/reason-button.tsx';
import { DayEntries } from './day-entries.tsx';
import { DayFigures } from './day-figures.tsx';
import { DayPlaces } from './day-places.tsx';
import classes from './diary.module.css';
import { dayAway } from './diary-search.ts';

const route = getRouteApi('/_staff/diary/');

/** One day: who came, what happened, and what was written down. */
export function DiaryDayPage() {
  const { t } = useLingui();
  const { day = today() } = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useSuspenseQuery(getDiaryDayOptions({ path: { day } }));
  const go = (to: string | null) => void navigate({ search: { day: to && to !== today() ? to : undefined } });
  const [year, month] = day.split('-').map(Number);
  return (
    <Page
      title={t`Dienoraštis`}
      lead={day === today() ? <Trans>šiandien, {day}</Trans> : day}
      actions={
        <>
          <DayActions day={data} />
          <Button variant="default" renderRoot={(props) => <Link to="/diary/period" search={{ year, month }} {...props} />}>
            <Trans>Mėnuo</Trans>
          </Button>
        </>
      }
    >
      <Group gap="xs" mb="md" className="no-print">
        <ActionIcon variant="default" size="lg" aria-label={t`Ankstesnė diena`} onClick={() => go(dayAway(day, -1))}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <DayField aria-label={t`Diena`} w={160} clearable={false} to={today()} value={day} onChange={go} />
        <ActionIcon variant="default" size="lg" aria-label={t`Kita diena`} disabled={day >= today()} onClick={() => go(dayAway(day, 1))}>
          <IconChevronRight size={16} />
        </ActionIcon>
        {day !== today() && (
          <Anchor component="button" type="button" size="sm" onClick={() => go(null)}>
            <Trans>Šiandien</Trans>
          </Anchor>
        )}
      </Group>
      {data.lock && <Locked lock={data.lock} />}
      <div className={classes.columns}>
        <Stack gap="md">
          <DayPlaces day={data} />
          <Paper p="lg" component="section" aria-labelledby="entries">
            <Title order={2} id="entries" mb="sm">
              <Trans>Įrašai</Trans>
            </Title>
            <DayEntries day={data} />
          </Paper>
        </Stack>
        <Paper p="lg" component="section" aria-labelledby="figures">
          <Title order={2} id="figures" mb="sm">
            <Trans>Dienos apskaita</Trans>
          </Title>
          <DayFigures figures={data.figures} />
        </Paper>
      </div>
    </Page>
  );
}

const Locked = ({ lock: { account, locked_at } }: { lock: NonNullable<DiaryDay['lock']> }) => (
  <Alert mb="md" color="gray" variant="light" icon={<IconLock size={18} />} title={<Trans>Diena užrakinta</Trans>}>
    <Trans>
      Jos skaičiai nebesikeičia: nei apsilankymai, nei užsakymai, nei išdavimai. Užrakino {account.name}, {formatDateTime(locked_at)}.
    </Trans>
  </Alert>
);

/** Shows what the server answered of a day at once. */
export function useShowDay() {
  const queries = useQueryClient();
  return (day: DiaryDay) => queries.setQueryData(getDiaryDayQueryKey({ path: { day: day.day } }), day);
}

function DayActions({ day: { day, actions } }: { day: DiaryDay }) {
  const { t } = useLingui();
  const show = useShowDay();
  const tell = (error: unknown) =>
    notifications.show({ title: problemTitle(error), message: <Text size="sm">{problemDetail(error)}</Text>, color: 'red' });
  const lock = useChange({ ...lockDiaryDayMutation(), onSuccess: show, onError: tell });
  const unlock = useChange({ ...unlockDiaryDayMutation(), onSuccess: show });
  const offers = (key: string) => actions.some((action) => action.key === key);
  return (
    <>
      {offers('lock') && (
        <Button
          variant="default"
          leftSection={<IconLock size={16} aria-hidden />}
          loading={lock.isPending}
          onClick={() => lock.mutate({ path: { day }, body: {} })}
        >
          <Trans>Užrakinti dieną</Trans>
        </Button>
      )}
      {offers('unlock') && (
        <ReasonButton
          label={t`Atrakinti dieną`}
          consequence={t`${day} skaičiai vėl galės keistis. Priežastis liks istorijoje.`}
          change={unlock}
          inputOf={(reason) => ({ path: { day }, body: { reason } })}
        />
      )}
    </>
  );
}
