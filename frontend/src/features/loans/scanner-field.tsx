import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { IconBarcode } from '@tabler/icons-react';
import { type Ref, useEffect, useRef, useState } from 'react';
import { type ScanSession, toChoose } from './scan-session.ts';

/** A scanner types the next character long before; whoever chooses by a digit pauses after it. */
const PAUSE = 600;

type Props = {
  ref: Ref<HTMLInputElement>;
  session: ScanSession;
  onScan: (code: string) => void;
  onChoose: (key: string, loanId: number) => void;
};

/** One field that keeps the cursor: a code and Enter, or a digit where one of several loans is to be chosen. */
export function ScannerField({ ref, session, onScan, onChoose }: Props) {
  const { t } = useLingui();
  const own = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const asked = toChoose(session);
  const chosen = /^[1-9]$/.test(typed) ? asked?.result?.loans[Number(typed) - 1] : undefined;
  useKeepsCursor(own);

  const take = () => {
    const code = typed.trim();
    setTyped('');
    if (asked && chosen) onChoose(asked.key, chosen.id);
    else if (code) onScan(code);
  };
  const latest = useRef(take);
  latest.current = take;
  const isChosen = chosen !== undefined;
  useEffect(() => {
    if (!isChosen) return;
    const pause = setTimeout(() => latest.current(), PAUSE);
    return () => clearTimeout(pause);
  }, [isChosen]);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <TextInput
        ref={useMergedRef(own, ref)}
        size="lg"
        label={t`Kodas`}
        description={t`Mūsų numeris, egzemplioriaus brūkšninis kodas, kitos bibliotekos arba siuntos numeris`}
        aria-describedby="scan-about"
        leftSection={<IconBarcode size={22} aria-hidden />}
        rightSection={
          <Button type="submit" size="compact-md" variant="light">
            <Trans context="scan">Įrašyti</Trans>
          </Button>
        }
        rightSectionWidth={104}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        maxLength={100}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="send"
        autoFocus
      />
    </form>
  );
}

/** What a scanner types goes to the field wherever the cursor is, unless something is typed elsewhere on purpose. */
function useKeepsCursor(field: { current: HTMLInputElement | null }) {
  useEffect(() => {
    const toField = (event: KeyboardEvent) => {
      const { activeElement: at } = document;
      const isTyped = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey;
      const isElsewhere = at?.matches('input:not([type=checkbox]), textarea, select') || at?.closest('[role=dialog], [role=listbox]');
      if (isTyped && !isElsewhere) field.current?.focus();
    };
    document.addEventListener('keydown', toField, true);
    return () => document.removeEventListener('keydown', toField, true);
  }, [field]);
}
