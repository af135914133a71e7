import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Group, SegmentedControl, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getDiaryOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { DiaryPeriod, DiaryRow, Figures } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber, today } from '#/app/i18n.ts';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { LoadingState } from '#/ui/states.tsx';
import classes from './diary.module.css';
import { diaryQuery, monthAway } from './diary-search.ts';
import { FIGURE, FIGURES } from './vocabulary.ts';

const route = getRouteApi('/_staff/diary/period');

/** A month by its days or a year by its months, with totals; on paper the diary's own page. */
export function DiaryPeriodPage() {
  const { t, i18n } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = diaryQuery(search);
  const { data } = useQuery({ ...getDiaryOptions({ query }), ...asList });
  const isMonth = query.month !== undefined;
  const step = (by: number): { year: number; month?: number } => (isMonth ? monthAway(query, by) : { year: query.year + by });
  const go = (to: { year: number; month?: number }) => void navigate({ search: { ...search, month: undefined, ...to } });
  const next = step(1);
  const isLast = `${next.year}-${String(next.month ?? 1).padStart(2, '0')}` > today().slice(0, 7);
  const name = isMonth ? monthName(i18n.locale, query.year, query.month ?? 1) : t`${query.year} m.`;
  return (
    <Page
      title={t`Dienoraštis`}
      lead={name}
      actions={
        <>
          <CsvLink path="/diary" query={query} />
          <PrintButton />
        </>
      }
    >
      <Group gap="xs" mb="md" className="no-print">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={isMonth ? t`Ankstesnis mėnuo` : t`Ankstesni metai`}
          onClick={() => go(step(-1))}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <Text fw={550} miw={150} ta="center" className="numeric">
          {name}
        </Text>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={isMonth ? t`Kitas mėnuo` : t`Kiti metai`}
          disabled={isLast}
          onClick={() => go(next)}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
        <SegmentedControl
          aria-label={t`Laikotarpis`}
          value={isMonth ? 'month' : 'year'}
          data={[
            { value: 'month', label: t`Mėnuo` },
            { value: 'year', label: t`Metai` },
          ]}
          onChange={(value) =>
            go(
              value === 'year'
                ? { year: query.year }
                : { year: query.year, month: query.year === Number(today().slice(0, 4)) ? Number(today().slice(5, 7)) : 12 },
            )
          }
        />
      </Group>
      {data ? <Period data={data} name={name} isMonth={isMonth} /> : <LoadingState />}
    </Page>
  );
}

function monthName(locale: string, year: number, month: number) {
  const date = new Date(Date.UTC(year, month - 1, 1));
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'lt-LT', { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
}

function Period({ data, name, isMonth }: { data: DiaryPeriod; name: string; isMonth: boolean }) {
  const { t, i18n } = useLingui();
  return (
    <>
      <header className={classes.paper}>
        <strong>
          <Trans>Bibliotekos dienoraštis, TBA</Trans>
        </strong>
        {data.place.name}. {name} ({data.from} – {data.to})
      </header>
      <div className={classes.frame} tabIndex={-1}>
        <table className={classes.table} aria-label={t`Dienoraštis`}>
          <thead>
            <tr>
              <th scope="col">{isMonth ? <Trans>Diena</Trans> : <Trans>Mėnuo</Trans>}</th>
              {FIGURES.map((key) => (
                <th key={key} scope="col" title={i18n._(FIGURE[key].hint)}>
                  {i18n._(FIGURE[key].label)}
                </th>
              ))}
              <th scope="col" className={classes.lock}>
                <Trans>Užrakinta</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <Row key={row.period} row={row} isMonth={isMonth} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                <Trans>Iš viso</Trans>
              </th>
              <Cells figures={data.totals} />
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <Text size="sm" c="dimmed" mt="sm">
        <Trans>TBA vartotojai per laikotarpį skaičiuojami po vieną kartą, todėl eilučių suma gali būti didesnė.</Trans>
      </Text>
      <footer className={`${classes.paper} ${classes.signature}`}>
        <Trans>Pildė ____________________ (pareigos, parašas, vardas, pavardė) {formatDate(new Date().toISOString())}</Trans>
      </footer>
    </>
  );
}

function Row({ row: { period, figures, is_locked }, isMonth }: { row: DiaryRow; isMonth: boolean }) {
  const { t, i18n } = useLingui();
  const isWeekend = isMonth && [0, 6].includes(new Date(`${period}T12:00:00Z`).getUTCDay());
  const [year, month] = period.split('-').map(Number);
  return (
    <tr data-weekend={isWeekend || undefined}>
      <th scope="row">
        {isMonth ? (
          <Link to="/diary" search={{ day: period }} className={classes.link}>
            {period}
          </Link>
        ) : (
          <Link to="/diary/period" search={{ year, month }} className={classes.link}>
            {monthName(i18n.locale, year ?? 0, month ?? 1)}
          </Link>
        )}
      </th>
      <Cells figures={figures} />
      <td>{is_locked && <IconLock size={14} role="img" aria-label={t`Užrakinta`} />}</td>
    </tr>
  );
}

const Cells = ({ figures }: { figures: Figures }) =>
  FIGURES.map((key) => (
    <td key={key} className={figures[key] === 0 ? classes.none : undefined}>
      {formatNumber(figures[key])}
    </td>
  ));
