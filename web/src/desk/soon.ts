import { useEffect, useRef } from 'react';

const soonMs = 700;

/** Much that happens at once is asked about once. */
export function useSoon(act: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      act();
    }, soonMs);
  };
}
