import { useSyncExternalStore } from 'react';
import type { Session } from '../shared/session.ts';

type Firm = Session['firms'][number];

/** Which of several firms somebody works for now; this device remembers it for each person. */
const listeners = new Set<() => void>();
const nameFor = (session: Session) => `working-firm:${session.person?.id}`;
const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function useWorkingFirm(session: Session): {
  readonly firm: Firm | undefined;
  readonly choose: (taxNumber: string) => void;
} {
  const chosen = useSyncExternalStore(listen, () => localStorage.getItem(nameFor(session)));
  return {
    firm: session.firms.find(({ taxNumber }) => taxNumber === chosen),
    choose: (taxNumber) => {
      localStorage.setItem(nameFor(session), taxNumber);
      for (const listener of listeners) listener();
    },
  };
}
