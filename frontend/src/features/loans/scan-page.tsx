import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import type { ScanMode } from '#/api/generated/types.gen.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { save } from '#/ui/csv.ts';
import { PrintButton } from '#/ui/export-link.tsx';
import { Page } from '#/ui/page.tsx';
import { EmptyState } from '#/ui/states.tsx';
import { ScanList } from './scan-list.tsx';
import classes from './scan-page.module.css';
import { useScanResult } from './scan-result.ts';
import { counts, type ScanSession } from './scan-session.ts';
import { ScanSettings } from './scan-settings.tsx';
import { ScanTold } from './scan-told.tsx';
import { MODE, MODES } from './scan-words.ts';
import { ScannerField } from './scanner-field.tsx';
import { useScanSession } from './use-scan-session.ts';

const route = getRouteApi('/_staff/scan');

/** One step on whatever is scanned, many in a row: scanning goes on while answers are on their way. */
export function ScanPage() {
  const { t, i18n } = useLingui();
  const { may } = useSession();
  const navigate = route.useNavigate();
  const modes = MODES.filter((mode) => MODE[mode].rights.some(may));
  const { mode = modes[0] } = route.useSearch();
  const field = useRef<HTMLInputElement>(null);
  const { session, told, ...desk } = useScanSession();
  const toField = () => field.current?.focus();
  const choose = (next: ScanMode) => {
    void navigate({ search: { mode: next }, replace: true });
    toField();
  };
  useHotkeys(
    modes.map((one, n) => [`alt+${n + 1}`, () => choose(one)]),
    [], // in the field too, where the cursor always is
  );
  const isEmpty = session.list.length === 0;
  const unsent = counts(session).unsent;

  return (
    <Page
      title={t`Skenuoti`}
      lead={!isEmpty && <Counts session={session} />}
      actions={
        !isEmpty && (
          <>
            <SessionCsv session={session} />
            <PrintButton />
            <Button
              variant="default"
              onClick={() => {
                desk.clear();
                toField();
              }}
              disabled={unsent > 0}
            >
              <Trans>Pradėti naują sąrašą</Trans>
            </Button>
          </>
        )
      }
    >
      {mode === undefined ? (
        <EmptyState title={<Trans>Skenuoti negalite</Trans>}>
          <Text c="dimmed">
            <Trans>Tam reikia teisės gauti, išduoti arba siųsti leidinius.</Trans>
          </Text>
        </EmptyState>
      ) : (
        <>
          <div className={`${classes.desk} no-print`}>
            <fieldset aria-label={t`Kas daroma`} className={classes.modes}>
              {modes.map((one, n) => (
                <button
                  key={one}
                  type="button"
                  aria-pressed={one === mode}
                  aria-keyshortcuts={`Alt+${n + 1}`}
                  className={classes.mode}
                  onClick={() => choose(one)}
                >
                  {i18n._(MODE[one].label)}
                  <kbd aria-hidden>Alt {n + 1}</kbd>
                </button>
              ))}
            </fieldset>
            <Text size="sm" c="dimmed" id="scan-about">
              {i18n._(MODE[mode].about)}
            </Text>
            <ScannerField ref={field} session={session} onScan={(code) => desk.scan(code, mode)} onChoose={desk.sendAnew} />
            <ScanSettings mode={mode} settings={session.settings} onChange={desk.set} onReady={toField} />
            <ScanTold one={told} />
            {unsent > 0 && (
              <Button
                color="red"
                variant="light"
                onClick={() => {
                  desk.sendAgain();
                  toField();
                }}
              >
                <Trans>Bandyti dar kartą: neišsiųsta {unsent}</Trans>
              </Button>
            )}
          </div>
          <ScanList
            session={session}
            onUndo={async (key) => {
              toField();
              await desk.undo(key);
            }}
            onAnew={(key, loanId) => {
              desk.sendAnew(key, loanId);
              toField();
            }}
          />
        </>
      )}
    </Page>
  );
}

function Counts({ session }: { session: ScanSession }) {
  const { done, refused, waiting } = counts(session);
  return (
    <>
      <Trans>
        Įrašyta: {done}, neįrašyta: {refused}
      </Trans>
      {waiting > 0 && (
        <>
          {' · '}
          <Trans>siunčiama: {waiting}</Trans>
        </>
      )}
    </>
  );
}

/** The session's list as a file; of a reader the card alone, as on the slip. */
function SessionCsv({ session }: { session: ScanSession }) {
  const { t, i18n } = useLingui();
  const resultOf = useScanResult();
  const head = [
    t`Eil. nr.`,
    t`Laikas`,
    t`Kas daroma`,
    t`Kodas`,
    t`Rezultatas`,
    t`Nr.`,
    t`Leidinys`,
    t`Biblioteka`,
    t`Pažymėjimas`,
    t`Terminas`,
  ];
  const rows = () =>
    session.list.map((one) => {
      const loan = one.result?.loans.length === 1 ? one.result.loans[0] : undefined;
      const { title, more } = resultOf(one);
      return [
        String(one.n),
        formatDateTime(one.at),
        i18n._(MODE[one.mode].label),
        one.code,
        [title, more].filter(Boolean).join('. '),
        loan?.number ?? '',
        loan?.title ?? '',
        loan?.library?.name ?? '',
        loan?.reader?.card_no ?? '',
        loan?.due_on ?? '',
      ];
    });
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={() => save('skenavimas.csv', [head, ...rows()])}
    >
      CSV
    </Button>
  );
}
