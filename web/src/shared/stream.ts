import { useEffect, useEffectEvent } from 'react';
import type { StreamEvent, Told } from '../../../api/stream/events.ts';
import { forget } from './asking.ts';
import { call, signedIn } from './http.ts';

/** What GET /api/stream tells; after `ready` and `reload` what is on the screen is to be fetched anew (docs/api.md). */
type Hearing = { readonly [event in StreamEvent]?: (told: Told<event>) => void };

/** One stream for the page, open while somebody listens. */
let source: EventSource | undefined;
let again: ReturnType<typeof setTimeout> | undefined;
const hearings = new Set<Hearing>();

export function listen(hearing: Hearing): () => void {
  hearings.add(hearing);
  if (!source) begin();
  return () => {
    hearings.delete(hearing);
    if (hearings.size === 0) end();
  };
}

/** Hears while it is on the screen. */
export function useHeard(hearing: Hearing): void {
  const ready = useEffectEvent((told: Told<'ready'>) => hearing.ready?.(told));
  const reload = useEffectEvent((told: Told<'reload'>) => hearing.reload?.(told));
  const task = useEffectEvent((told: Told<'task'>) => hearing.task?.(told));
  const own = useEffectEvent((told: Told<'case'>) => hearing.case?.(told));
  useEffect(() => listen({ ready, reload, task, case: own }), []);
}

/** Whoever shows a case of their own sees at once what happens to it. */
export function useOwnCases(): void {
  useHeard({
    case: ({ id }) => void forget(`/api/cases/${id}`, '/api/cases?', '/api/visits'),
    reload: () => void forget('/api/cases', '/api/visits'),
  });
}

function begin() {
  source = open();
  window.addEventListener(signedIn, reopen);
}

function end() {
  clearTimeout(again);
  window.removeEventListener(signedIn, reopen);
  source?.close();
  source = undefined;
}

/** Whoever signs in again after their session has ended hears again. */
function reopen() {
  clearTimeout(again);
  source?.close();
  source = open();
  source.addEventListener('ready', () => tell('reload', { reason: 'reconnected' }));
}

const pause = 15_000;
const events = ['ready', 'reload', 'task', 'case'] as const;

function open(): EventSource {
  const opened = new EventSource('/api/stream');
  for (const event of events)
    opened.addEventListener(event, ({ data }: MessageEvent<string>) => tell(event, JSON.parse(data)));
  // The browser itself comes back after a broken line, not after a refusal: the session, or its place, may be back later.
  opened.addEventListener('error', () => {
    if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
    again = setTimeout(reopen, pause);
    // Where the session has ended, asking who is here brings up the page's own sign-in.
    void call('GET', '/api/session').catch(() => undefined);
  });
  return opened;
}

function tell<E extends StreamEvent>(event: E, told: Told<E>): void {
  for (const hearing of hearings) hearing[event]?.(told);
}
