import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { scanLoan, scanShipment, undoLoan } from '#/api/generated/sdk.gen.ts';
import type { ScanMode } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { today } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import {
  again,
  anew,
  answered,
  bodyOf,
  EMPTY,
  failed,
  isRefusal,
  nextOf,
  notUndone,
  parcelOf,
  restored,
  type ScanSession,
  type ScanSettings,
  scan,
  stored,
  undone,
} from './scan-session.ts';
import { signal } from './signal.ts';

/** After so long without an answer the line is taken for dead, and the next code gets its turn. */
const PATIENCE = 20_000;

/** What is scanned in this tab: kept over a reload, sent one after another while scanning goes on. */
export function useScanSession() {
  const queries = useQueryClient();
  const { user, may } = useSession();
  const place = `scan-${user.id}`;
  const [session, setSession] = useState(() => restored(sessionStorage.getItem(place)));
  const [told, setTold] = useState<string>();
  const now = useRef(session);
  const isSending = useRef(false);

  const change = (next: (session: ScanSession) => ScanSession) => {
    now.current = next(now.current);
    sessionStorage.setItem(place, stored(now.current));
    setSession(now.current);
  };
  /** Says what came of one: on the screen, by voice and by ear. */
  const tell = (key: string) => {
    const one = now.current.list.find((scanned) => scanned.key === key);
    setTold(key);
    if (one && now.current.settings.has_sound) signal(!isRefusal(one));
  };
  const send = async () => {
    if (isSending.current) return;
    isSending.current = true;
    for (let one = nextOf(now.current); one; one = nextOf(now.current)) {
      const { key } = one;
      try {
        const { data } = await soon(scanLoan({ body: bodyOf(one), headers: { 'Idempotency-Key': key } }));
        const parcel = data.outcome === 'unknown' && may('shipments:write') ? parcelOf(one) : undefined;
        const asked = parcel && (await soon(scanShipment({ body: parcel, headers: { 'Idempotency-Key': `parcel-${key}` } }))).data;
        change((all) =>
          answered(all, key, { ...data, ...(asked && { outcome: asked.outcome, problem: asked.problem }) }, asked?.shipments),
        );
        if (asked?.outcome === 'done') void refresh(queries, 'shipment');
      } catch (error) {
        change((all) => failed(all, key, problemTitle(error)));
      }
      tell(key);
    }
    isSending.current = false;
    void refresh(queries, 'loan');
  };

  const sendAgain = () => {
    change(again);
    void send();
  };
  const latest = useRef(sendAgain);
  latest.current = sendAgain;
  useEffect(() => {
    const onLine = () => latest.current();
    window.addEventListener('online', onLine);
    return () => window.removeEventListener('online', onLine);
  }, []);

  return {
    session,
    /** The one that was told of last. */
    told: session.list.find(({ key }) => key === told),
    scan: (code: string, mode: ScanMode) => {
      const key = crypto.randomUUID() as string;
      change((all) => scan(all, { code, mode, key, at: new Date().toISOString(), today: today() }));
      if (now.current.list[0]?.state === 'repeated') tell(key);
      void send();
    },
    set: (settings: Partial<ScanSettings>) => change((all) => ({ ...all, settings: { ...all.settings, ...settings } })),
    sendAgain,
    sendAnew: (key: string, loanId?: number) => {
      change((all) => anew(all, key, crypto.randomUUID(), loanId));
      void send();
    },
    undo: async (key: string) => {
      const loan = now.current.list.find((one) => one.key === key)?.result?.loans[0];
      if (!loan) return;
      try {
        const { data } = await undoLoan({ path: { id: loan.id }, body: {}, headers: { 'Idempotency-Key': `undo-${key}` } });
        change((all) => undone(all, key, data));
        void refresh(queries, 'loan');
      } catch (error) {
        change((all) => notUndone(all, key, problemDetail(error) || problemTitle(error)));
      }
      setTold(key);
    },
    clear: () => {
      change(({ settings }) => ({ ...EMPTY, settings }));
      setTold(undefined);
    },
  };
}

function soon<T>(answer: Promise<T>) {
  let alarm: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    alarm = setTimeout(() => reject(new Error('late')), PATIENCE);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(alarm));
}
