import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu, Modal, NativeSelect, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import { printLoanPapersMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LoanRow, LoansPaper } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { type PaperLanguage, PapersDropdown } from '#/ui/papers-menu.tsx';

/** Saves a file that an answer holds. */
function save(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A sheet holds eight labels; of one that was begun at least one is gone. */
const USED = ['1', '2', '3', '4', '5', '6', '7'];

/** Labels, straps and slips of the chosen loans, each as one file. */
export default function ManyLoanPapers({ loans }: { loans: LoanRow[] }) {
  const { t } = useLingui();
  /** In which language labels go on a sheet that was begun, while it is asked how much of it is gone. */
  const [begun, setBegun] = useState<PaperLanguage>();
  const [used, setUsed] = useState('1');
  const print = useChange({
    ...printLoanPapersMutation(),
    onSuccess: (file, { body }) => save(file as unknown as Blob, `${body.paper}.pdf`),
    onError: (error) => notifications.show({ title: problemTitle(error), message: problemDetail(error), color: 'red', autoClose: false }),
  });
  const idsOf = (able: LoanRow[]) => able.map(({ id }) => id);
  const labelled = loans.filter(({ library }) => library);
  const lent = loans.filter(({ side }) => side === 'lending');
  const papers: [LoansPaper, string, LoanRow[]][] = [
    ['labels', t`Adresų etiketės`, labelled],
    ['straps', t`Knygų juostelės`, loans],
    ['slips', t`Užsakymo lapeliai`, lent],
  ];
  return (
    <>
      <PapersDropdown isCompact isBusy={print.isPending}>
        {(language) =>
          papers
            .filter(([, , able]) => able.length > 0)
            .map(([paper, label, able]) => [
              <Menu.Item key={`${paper} ${language}`} onClick={() => print.mutate({ body: { paper, language, ids: idsOf(able) } })}>
                {label}
                {able.length < loans.length && ` (${able.length})`}
              </Menu.Item>,
              paper === 'labels' && (
                <Menu.Item key={`begun ${language}`} onClick={() => setBegun(language)}>
                  <Trans>Adresų etiketės ant pradėto lapo…</Trans>
                </Menu.Item>
              ),
            ])
        }
      </PapersDropdown>
      <Modal
        opened={begun !== undefined}
        onClose={() => setBegun(undefined)}
        title={t`Adresų etiketės ant pradėto lapo`}
        centered
        closeButtonProps={{ 'aria-label': t`Grįžti` }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            print.mutate({ body: { paper: 'labels', language: begun, ids: idsOf(labelled), n_used: Number(used) } });
            setBegun(undefined);
          }}
        >
          <Stack gap="md" align="start">
            <NativeSelect
              label={t`Kiek etikečių lape jau panaudota`}
              description={t`Lape jų aštuonios: dvi eilėje, skaičiuojant nuo viršaus.`}
              data={USED}
              value={used}
              onChange={({ currentTarget: { value } }) => setUsed(value)}
            />
            <Button type="submit">
              <Trans>Parengti etiketes</Trans>
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
