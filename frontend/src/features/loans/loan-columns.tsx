import { useLingui } from '@lingui/react/macro';
import type { LoanRow } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import type { Column } from '#/ui/data-table.tsx';
import { DueOn, LibraryName, LoanLink, Work } from './loan-cells.tsx';
import { LoanStatus } from './loan-status.tsx';
import { SIDE } from './vocabulary.ts';

/** What the list says of a loan; readers only to those who may know them. */
export function useLoanColumns(): Column<LoanRow>[] {
  const { t, i18n } = useLingui();
  const { may } = useSession();
  const reader: Column<LoanRow> = {
    id: 'reader',
    header: t`Skaitytojas`,
    width: 136,
    cell: ({ reader }) => (reader ? <span title={`${reader.name}, ${reader.card_no}`}>{reader.name}</span> : '—'),
  };
  return [
    { id: 'number', header: t`Nr.`, sortable: true, numeric: true, width: 136, cell: (loan) => <LoanLink loan={loan} /> },
    { id: 'title', header: t`Leidinys`, sortable: true, cell: (loan) => <Work loan={loan} /> },
    { id: 'status', header: t`Būsena`, width: 176, cell: (loan) => <LoanStatus loan={loan} /> },
    { id: 'side', header: t`Kryptis`, width: 92, cell: ({ side }) => i18n._(SIDE[side]) },
    { id: 'library', header: t`Biblioteka`, width: 150, cell: ({ library }) => <LibraryName library={library} /> },
    ...(may('loans:readers') ? [reader] : []),
    {
      id: 'requested_on',
      header: t`Užsakyta`,
      sortable: true,
      numeric: true,
      width: 108,
      cell: ({ requested_on }) => formatDate(requested_on),
    },
    { id: 'due_on', header: t`Terminas`, sortable: true, numeric: true, width: 116, cell: (loan) => <DueOn loan={loan} /> },
  ];
}
