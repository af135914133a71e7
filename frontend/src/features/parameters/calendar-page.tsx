import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getCalendarOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { today } from '#/app/i18n.ts';
import { PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { LoadingState } from '#/ui/states.tsx';
import { ClosedDayList } from './closed-day-list.tsx';
import type { CalendarSearch } from './parameter-search.ts';
import { PlaceField } from './place-field.tsx';
import { YearGrid } from './year-grid.tsx';

const route = getRouteApi('/_staff/calendar/');
const FIRST = 1990;
const LAST = 2200;

/** A year at a glance: when the doors are open, and why they are not. */
export function CalendarPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const year = search.year ?? Number(today().slice(0, 4));
  const { data } = useQuery({ ...getCalendarOptions({ query: { year, branch_id: search.branch_id } }), ...asList });
  const change = (next: CalendarSearch) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  const n_open = data?.months.reduce((sum, month) => sum + month.n_open, 0);
  const n_working = data?.months.reduce((sum, month) => sum + month.n_working, 0);
  return (
    <Page
      title={t`Kalendorius`}
      lead={data?.branch ? `${year}, ${data.branch.name}` : year}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/parameters" search={{ branch_id: search.branch_id }} {...props} />}>
          <Trans>Parametrai</Trans>
        </Anchor>
      }
      actions={<PrintButton />}
    >
      <Group gap="sm" mb="md" className="no-print" role="search" aria-label={t`Kurie metai`}>
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="default"
            size={34}
            aria-label={t`Ankstesni metai`}
            disabled={year <= FIRST}
            onClick={() => change({ year: year - 1 })}
          >
            <IconChevronLeft size={16} />
          </ActionIcon>
          <Text fw={620} w={56} ta="center" aria-live="polite" className="numeric">
            {year}
          </Text>
          <ActionIcon
            variant="default"
            size={34}
            aria-label={t`Kiti metai`}
            disabled={year >= LAST}
            onClick={() => change({ year: year + 1 })}
          >
            <IconChevronRight size={16} />
          </ActionIcon>
        </Group>
        <PlaceField value={data?.branch ?? null} onChange={(branch) => change({ branch_id: branch?.id })} />
        {data && (
          <Text size="sm" c="dimmed" className="numeric">
            <Trans>
              Dirbama {n_open} d. · darbo dienų pagal įstatymą {n_working}
            </Trans>
          </Text>
        )}
      </Group>
      {data ? (
        <>
          <YearGrid data={data} />
          <ClosedDayList days={data.days} />
        </>
      ) : (
        <LoadingState />
      )}
    </Page>
  );
}
