import { useLingui } from '@lingui/react/macro';
import { useMediaQuery } from '@mantine/hooks';
import type { LoanRow } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import type { Column } from '#/ui/data-table.tsx';
import { DueOn, LibraryName, LoanLink, SideMark, Work } from './loan-cells.tsx';
import { LoanStatus } from './loan-status.tsx';
import { SIDE } from './vocabulary.ts';

/** From here on the side has room for its word; before, a mark beside the library tells it. */
const WIDE = '(min-width: 96em)';
/** Below this the title needs the room of the reader, who is still found by the search. */
const ROOMY = '(min-width: 84em)';
const AT_ONCE = { getInitialValueInEffect: false };

/** What the list says of a loan; readers only to those who may know them. */
export function useLoanColumns(): Column<LoanRow>[] {
  const { t, i18n } = useLingui();
  const { may } = useSession();
  const isWide = useMediaQuery(WIDE, true, AT_ONCE);
  const isRoomy = useMediaQuery(ROOMY, true, AT_ONCE);
  const side: Column<LoanRow> = { id: 'side', header: t`Kryptis`, width: 90, cell: (loan) => i18n._(SIDE[loan.side]) };
  const reader: Column<LoanRow> = {
    id: 'reader',
    header: t`Skaitytojas`,
    width: 124,
    cell: (loan) => (loan.reader ? <span title={`${loan.reader.name}, ${loan.reader.card_no}`}>{loan.reader.name}</span> : '—'),
  };
  return [
    { id: 'number', header: t`Nr.`, sortable: true, numeric: true, width: 138, cell: (loan) => <LoanLink loan={loan} /> },
    { id: 'title', header: t`Leidinys`, sortable: true, cell: (loan) => <Work loan={loan} /> },
    { id: 'status', header: t`Būsena`, width: 172, cell: (loan) => <LoanStatus loan={loan} /> },
    ...(isWide ? [side] : []),
    {
      id: 'library',
      header: t`Biblioteka`,
      width: 142,
      cell: (loan) => (
        <>
          {!isWide && <SideMark side={loan.side} />}
          <LibraryName library={loan.library} />
        </>
      ),
    },
    ...(isRoomy && may('loans:readers') ? [reader] : []),
    {
      id: 'requested_on',
      header: t`Užsakyta`,
      sortable: true,
      numeric: true,
      width: 114,
      cell: ({ requested_on }) => formatDate(requested_on),
    },
    { id: 'due_on', header: t`Terminas`, sortable: true, numeric: true, width: 126, cell: (loan) => <DueOn loan={loan} /> },
  ];
}
