import { useRef, useState } from 'react';

/** Does one thing at a time and keeps what was refused; while it is being done a second click does nothing (U17). */
export function useAct() {
  const [problem, setProblem] = useState<unknown>();
  const [isActing, setActing] = useState(false);
  const busy = useRef(false);
  const act = async <T>(what: () => Promise<T>): Promise<T | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    setActing(true);
    setProblem(undefined);
    try {
      return await what();
    } catch (refusal) {
      setProblem(refusal);
      return undefined;
    } finally {
      busy.current = false;
      setActing(false);
    }
  };
  return { act, isActing, problem, forgive: () => setProblem(undefined) };
}
