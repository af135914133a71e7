import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Flex, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { listLoansDueOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { DueGroup, LoanRow } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { PrintButton } from '#/ui/export-link.tsx';
import { Page } from '#/ui/page.tsx';
import { moveBetweenRows } from '#/ui/row-keys.ts';
import { SavedViews } from '#/ui/saved-views.tsx';
import { EmptyState } from '#/ui/states.tsx';
import classes from './due-page.module.css';
import { DueOn, LoanLink, Work } from './loan-cells.tsx';
import { LoanCount } from './loan-count.tsx';
import { LoanStatus } from './loan-status.tsx';

const route = getRouteApi('/_staff/loans/due');

/** What is to go back, and what is to come back, by library: a list to pack parcels by and to remind by. */
export function DuePage() {
  const { t } = useLingui();
  const { direction = 'to_return', cursor } = route.useSearch();
  const { data } = useSuspenseQuery(listLoansDueOptions({ query: { direction, cursor } }));
  const n = data.groups.reduce((sum, group) => sum + group.loans.length, 0);
  const isOurs = direction === 'to_return';
  const label = isOurs ? t`Grąžinti skolintojams iki` : t`Išduota bibliotekoms, terminas`;
  return (
    <Page title={t`Grąžinimai`} lead={<LoanCount n={data.total} />} actions={<PrintButton />}>
      <SavedViews
        to="/loans/due"
        current={{ direction }}
        views={[
          { name: t`Grąžinti skolintojams iki`, search: { direction: 'to_return' } },
          { name: t`Išduota bibliotekoms, terminas`, search: { direction: 'lent_out' } },
        ]}
      />
      <div className={classes.frame}>
        {data.total === 0 ? (
          <EmptyState title={isOurs ? <Trans>Grąžinti nėra ko</Trans> : <Trans>Bibliotekoms nieko neišduota</Trans>}>
            <Text c="dimmed">
              {isOurs ? (
                <Trans>Čia bus kitų bibliotekų leidiniai, kuriuos turime grąžinti.</Trans>
              ) : (
                <Trans>Čia bus mūsų leidiniai, kuriuos turi kitos bibliotekos.</Trans>
              )}
            </Text>
          </EmptyState>
        ) : (
          <table className={classes.table} aria-label={label}>
            <caption className={classes.caption}>
              {label} · {formatDate(new Date().toISOString())}
            </caption>
            <thead>
              <tr>
                <th scope="col" className={classes.due}>
                  <Trans>Terminas</Trans>
                </th>
                <th scope="col" className={classes.number}>
                  <Trans>Nr.</Trans>
                </th>
                <th scope="col">
                  <Trans>Leidinys</Trans>
                </th>
                <th scope="col" className={classes.status}>
                  <Trans>Būsena</Trans>
                </th>
              </tr>
            </thead>
            {data.groups.map((group) => (
              <Group key={group.library.id} group={group} />
            ))}
          </table>
        )}
      </div>
      {n < data.total && <Rest shown={n} total={data.total} direction={direction} cursor={cursor} next={data.next_cursor} />}
    </Page>
  );
}

type RestProps = { shown: number; total: number; direction: 'to_return' | 'lent_out'; cursor?: string; next: string | null };

/** That this is not all of it, on paper too, and the way to the others. */
const Rest = ({ shown, total, direction, cursor, next }: RestProps) => (
  <Flex justify="space-between" mt="sm">
    <Text size="sm" role="status">
      <Trans>
        Rodoma {formatNumber(shown)} iš {formatNumber(total)}, pirmiausia – artimiausi terminai.
      </Trans>
    </Text>
    <Flex gap="sm" className="no-print">
      {cursor && (
        <Button size="xs" variant="default" renderRoot={(props) => <Link to="/loans/due" search={{ direction }} {...props} />}>
          <Trans>Nuo pradžios</Trans>
        </Button>
      )}
      {next && (
        <Button
          size="xs"
          variant="default"
          renderRoot={(props) => <Link to="/loans/due" search={{ direction, cursor: next }} {...props} />}
        >
          <Trans>Tolesni</Trans>
        </Button>
      )}
    </Flex>
  </Flex>
);

const Group = ({ group: { library, loans } }: { group: DueGroup }) => (
  <tbody>
    <tr className={classes.group}>
      <th colSpan={4} scope="rowgroup">
        <span className={classes.name}>{library.name}</span>{' '}
        <span className={classes.count}>
          <LoanCount n={loans.length} />
        </span>
      </th>
    </tr>
    {loans.map((loan) => (
      <Row key={loan.id} loan={loan} />
    ))}
  </tbody>
);

function Row({ loan }: { loan: LoanRow }) {
  const navigate = useNavigate();
  const open = () => void navigate({ to: '/loans/$loanId', params: { loanId: loan.id } });
  return (
    <tr tabIndex={0} className={classes.row} onClick={open} onKeyDown={(event) => moveBetweenRows(event, open)}>
      <td className={classes.due}>
        <DueOn loan={loan} />
      </td>
      <td>
        <LoanLink loan={loan} />
      </td>
      <td>
        <Work loan={loan} />
      </td>
      <td>
        <LoanStatus loan={loan} />
      </td>
    </tr>
  );
}
