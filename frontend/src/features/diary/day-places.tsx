import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NumberInput, Paper, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import { countVisitsMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { DiaryDay, PlaceVisits } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import classes from './diary.module.css';
import { useShowDay } from './diary-day-page.tsx';

/** Where people came: one tap for each who comes, or the number at once. */
export function DayPlaces({ day }: { day: DiaryDay }) {
  return (
    <Paper p="lg" component="section" aria-labelledby="visits">
      <Title order={2} id="visits" mb="sm">
        <Trans>Apsilankymai</Trans>
      </Title>
      <ul className={classes.places}>
        {day.places.map((place) => (
          <Place key={place.place.id} day={day} visits={place} />
        ))}
      </ul>
    </Paper>
  );
}

function Place({ day: { day, lock }, visits: { place, n } }: { day: DiaryDay; visits: PlaceVisits }) {
  const { t } = useLingui();
  const { may } = useSession();
  const show = useShowDay();
  const [number, setNumber] = useState<string | number>('');
  const count = useChange({
    ...countVisitsMutation(),
    onSuccess: show,
    onError: (error) => notifications.show({ title: problemTitle(error), message: problemDetail(error), color: 'red' }),
  });
  const body = (visits: number) => ({ body: { place_id: place.id, visited_on: day, n: visits } });
  // Emptied at once, not when it is saved: the next number may be typed by then.
  const addTyped = () => {
    const typed = number;
    setNumber('');
    count.mutate(body(Number(typed)), { onError: () => setNumber((now) => (now === '' ? typed : now)) });
  };
  const isOpen = may('diary:write') && !lock;
  return (
    <li className={classes.place} aria-label={place.name}>
      <span>{place.name}</span>
      <span className={classes.count}>{formatNumber(n)}</span>
      {isOpen && (
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          variant="light"
          loading={count.isPending}
          onClick={() => count.mutate(body(1))}
        >
          1
        </Button>
      )}
      {isOpen && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (Number(number) > 0) addTyped();
          }}
        >
          <Group gap="xs" wrap="nowrap">
            <NumberInput
              aria-label={t`Kiek žmonių atėjo: ${place.name}`}
              placeholder={t`Kiek`}
              w={84}
              min={1}
              max={10000}
              allowDecimal={false}
              hideControls
              value={number}
              onChange={setNumber}
            />
            <Button type="submit" variant="default" disabled={!Number(number)}>
              <Trans>Pridėti</Trans>
            </Button>
          </Group>
        </form>
      )}
    </li>
  );
}
