import { useLingui } from '@lingui/react/macro';
import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useChange } from '#/api/change.ts';
import { printLoanPapersMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LoanRow, LoansPaper } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { PapersDropdown } from '#/ui/papers-menu.tsx';

/** Saves a file that an answer holds. */
function save(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Labels, straps and slips of the chosen loans, each as one file. */
export default function ManyLoanPapers({ loans }: { loans: LoanRow[] }) {
  const { t } = useLingui();
  const print = useChange({
    ...printLoanPapersMutation(),
    onSuccess: (file, { body }) => save(file as unknown as Blob, `${body.paper}.pdf`),
    onError: (error) => notifications.show({ title: problemTitle(error), message: problemDetail(error), color: 'red', autoClose: false }),
  });
  const lent = loans.filter(({ side }) => side === 'lending');
  const papers: [LoansPaper, string, LoanRow[]][] = [
    ['labels', t`Adresų etiketės`, loans.filter(({ library }) => library)],
    ['straps', t`Knygų juostelės`, loans],
    ['slips', t`Užsakymo lapeliai`, lent],
  ];
  return (
    <PapersDropdown isCompact isBusy={print.isPending}>
      {(language) =>
        papers
          .filter(([, , able]) => able.length > 0)
          .map(([paper, label, able]) => (
            <Menu.Item
              key={`${paper} ${language}`}
              onClick={() => print.mutate({ body: { paper, language, ids: able.map(({ id }) => id) } })}
            >
              {label}
              {able.length < loans.length && ` (${able.length})`}
            </Menu.Item>
          ))
      }
    </PapersDropdown>
  );
}
