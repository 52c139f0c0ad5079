import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import { forget } from '../shared/asking.ts';
import { firmsOf, type WorkableFirm } from '../shared/firms/firms.ts';
import { notOpen } from '../shared/http.ts';
import type { Session } from '../shared/session.ts';
import { listen } from '../shared/stream.ts';

/** The firm of the address, and whether the power to work for it has ended since. */
export type Working = { readonly firm: WorkableFirm | undefined; readonly isOver: boolean };

/** What was written on the page stays there when the power ends; only the API decides about sending it. */
export function useWorking(session: Session): Working {
  const { firm: key } = useParams();
  const before = useRef<WorkableFirm>(undefined);
  const now = firmsOf(session).find((firm) => firm.key === key);
  if (now || before.current?.key !== key) before.current = now;
  return { firm: now ?? before.current, isOver: now === undefined };
}

const ask = () => void forget('/api/session');

/** Whose powers change hears of it: from the stream, or by being refused. */
export function usePowers(): void {
  useEffect(() => {
    window.addEventListener(notOpen, ask);
    const leave = listen({ case: ask, reload: ask });
    return () => {
      window.removeEventListener(notOpen, ask);
      leave();
    };
  }, []);
}
