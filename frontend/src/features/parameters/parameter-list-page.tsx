import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listParametersOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { today } from '#/app/i18n.ts';
import { DayField } from '#/ui/day-field.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { EmptyState, LoadingState } from '#/ui/states.tsx';
import { PaperEmblem } from './paper-emblem.tsx';
import { asOf, type ParameterSearch } from './parameter-search.ts';
import { ParameterTable } from './parameter-table.tsx';
import { PlaceField } from './place-field.tsx';
import { WaitingDecisions } from './waiting-decisions.tsx';

const route = getRouteApi('/_staff/parameters/');
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Everything that the library decided about its own work, as it counts on a day. */
export function ParameterListPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useQuery({ ...listParametersOptions({ query: asOf(search) }), ...asList });
  const change = (next: ParameterSearch) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  const words = fold(search.q ?? '').split(/\s+/);
  const shown = data?.items.filter(({ name, about, key }) => words.every((word) => fold(`${name} ${about} ${key}`).includes(word)));
  const day = data?.on ?? search.on ?? today();
  return (
    <Page
      title={t`Parametrai`}
      lead={data?.branch ? t`galioja ${day}, ${data.branch.name}` : t`galioja ${day}`}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconCalendar size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/calendar" search={{ branch_id: search.branch_id }} {...props} />}
          >
            <Trans>Kalendorius</Trans>
          </Button>
          <CsvLink path="/parameters" query={asOf(search)} />
          <PrintButton />
        </>
      }
    >
      <WaitingDecisions />
      <Group gap="sm" mb="md" className="no-print" role="search" aria-label={t`Kurie parametrai`}>
        <SearchBox
          w={250}
          label={t`Ieškoti parametrų`}
          placeholder={t`Terminas, riba, sąskaita…`}
          value={search.q}
          onFind={(q) => change({ q })}
        />
        <DayField
          aria-label={t`Kurios dienos`}
          placeholder={t`Šiandien`}
          w={160}
          value={search.on ?? null}
          onChange={(on) => change({ on: on ?? undefined })}
        />
        <PlaceField value={data?.branch ?? null} onChange={(branch) => change({ branch_id: branch?.id })} />
        {search.on && search.on !== today() && (
          <Anchor component="button" size="sm" onClick={() => change({ on: undefined })}>
            <Trans>Rodyti šiandieną</Trans>
          </Anchor>
        )}
      </Group>
      {!data && <LoadingState />}
      {data && shown?.length === 0 && (
        <EmptyState title={<Trans>Tokio parametro nėra</Trans>}>
          <Text c="dimmed">
            <Trans>Ieškokite kitais žodžiais.</Trans>
          </Text>
          <Button variant="default" onClick={() => change({ q: undefined })}>
            <Trans>Rodyti visus</Trans>
          </Button>
        </EmptyState>
      )}
      {data && shown && shown.length > 0 && <ParameterTable groups={data.groups} rows={shown} search={asOf(search)} />}
      <PaperEmblem />
    </Page>
  );
}
