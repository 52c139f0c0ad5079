import { useEffect } from 'react';
import { forget } from './asking.ts';

type Told = {
  readonly case: { readonly id: string; readonly kinds: readonly string[] };
  readonly task: { readonly id: string; readonly case: string | null; readonly changes: readonly string[] };
  readonly reload: { readonly reason: string };
};
type Name = keyof Told;
type Hearing = { readonly [name in Name]?: (told: Told[name]) => void };

/** One stream for the page, open while somebody listens (docs/api.md). */
let source: EventSource | undefined;
let again: ReturnType<typeof setTimeout> | undefined;
const hearings = new Set<Hearing>();

export function listen(hearing: Hearing): () => void {
  hearings.add(hearing);
  source ??= open();
  return () => {
    hearings.delete(hearing);
    if (hearings.size > 0) return;
    clearTimeout(again);
    source?.close();
    source = undefined;
  };
}

/** Whoever shows a case of their own sees at once what happens to it. */
export function useOwnCases(): void {
  useEffect(
    () =>
      listen({
        case: ({ id }) => void forget(`/api/cases/${id}`, '/api/cases?', '/api/visits'),
        reload: () => void forget('/api/cases', '/api/visits'),
      }),
    [],
  );
}

const pause = 15_000;

function open(): EventSource {
  const opened = new EventSource('/api/stream');
  for (const name of ['case', 'task', 'reload'] as const)
    opened.addEventListener(name, ({ data }: MessageEvent<string>) => tell(name, JSON.parse(data)));
  // The browser itself comes back after a broken line, not after a refusal: the session, or its place, may be back later.
  opened.addEventListener('error', () => {
    if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
    again = setTimeout(() => {
      source = hearings.size > 0 ? open() : undefined;
      tell('reload', { reason: 'reconnected' });
    }, pause);
  });
  return opened;
}

function tell<N extends Name>(name: N, told: Told[N]): void {
  for (const hearing of hearings) hearing[name]?.(told);
}
