import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Static } from 'typebox';
import type { Drafts as All, Draft as Kept } from '../../../../api/casework/work-schemas.ts';
import type { Answer } from '../../shared/form/types.ts';
import { call, isProblem, signedIn } from '../../shared/http.ts';

export type Draft = Static<typeof Kept>;
export type Drafts = Static<typeof All>;
export type Written = { readonly outcome: string | null; readonly answer: Answer };

export type Keeping =
  | { readonly kind: 'nothing' | 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** Away: the server, or the session; it is tried again. */
  | { readonly kind: 'refused'; readonly problem: unknown; readonly isAway: boolean }
  /** Somewhere else oneself has written on. */
  | { readonly kind: 'changed'; readonly theirs: Draft };

const pauseMs = 600;
const againMs = 10_000;

/** Keeps what is written on the server as soon as there is a pause, one save after the other, each over the version before. */
export function useDraft(path: string, first: Draft | null) {
  const version = useRef(first?.version);
  const wanted = useRef<Written>(undefined);
  const isBusy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [keeping, setKeeping] = useState<Keeping>(first ? { kind: 'saved', at: first.savedAt } : { kind: 'nothing' });

  const flush = async () => {
    clearTimeout(timer.current);
    if (isBusy.current) return;
    isBusy.current = true;
    let isAway = false;
    while (wanted.current && !isAway) {
      const body = wanted.current;
      wanted.current = undefined;
      const after = await saved(path, body, version.current).catch(refused);
      if (after.kind === 'saved') version.current = after.version;
      isAway = after.kind === 'refused' && after.isAway;
      if (isAway) wanted.current ??= body;
      setKeeping(after);
    }
    isBusy.current = false;
    if (isAway) timer.current = setTimeout(() => void flush(), againMs);
  };
  useMoments(() => void flush());

  return {
    keeping,
    keep: (written: Written) => {
      wanted.current = written;
      setKeeping({ kind: 'saving' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pauseMs);
    },
    /** What was kept elsewhere has been seen: what is written here goes over it. */
    goOver: (theirs: Draft) => {
      version.current = theirs.version;
      setKeeping({ kind: 'saved', at: theirs.savedAt });
    },
    forget: () => {
      clearTimeout(timer.current);
      wanted.current = undefined;
    },
  };
}

/** A window that is closed in the middle of a word still sends it. */
async function saved(path: string, body: Written, version: string | undefined) {
  const keepalive = JSON.stringify(body).length < 60_000;
  const ifMatch = version === undefined ? {} : { ifMatch: `"${version}"` };
  const draft = await call<Draft>('PUT', `${path}/draft`, { body, keepalive, ...ifMatch });
  return { kind: 'saved' as const, at: draft.savedAt, version: draft.version };
}

function refused(problem: unknown): Extract<Keeping, { kind: 'changed' | 'refused' }> {
  const theirs = isProblem(problem) && problem.code === 'Changed' ? problem.told['draft'] : undefined;
  if (theirs) return { kind: 'changed', theirs: theirs as Draft };
  const isAway = isProblem(problem) && [0, 401, 429, 500, 502, 503].includes(problem.status);
  return { kind: 'refused', problem, isAway };
}

/** When somebody leaves, and when they have signed in again. */
function useMoments(save: () => void) {
  const now = useEffectEvent(save);
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && now();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', now);
    window.addEventListener(signedIn, now);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', now);
      window.removeEventListener(signedIn, now);
      now();
    };
  }, []);
}
