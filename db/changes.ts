import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** What the database tells of a change: ids, units, roles and kinds (migrations/205_changes.ts). */
export type Change =
  | { readonly about: 'task'; readonly task: string; readonly changes: readonly TaskChange[]; readonly desks: Desks }
  /** So many tasks of these desks at once that they are not named. */
  | { readonly about: 'desks'; readonly desks: Desks }
  | { readonly about: 'case'; readonly kind: string; readonly cases: readonly string[] }
  | { readonly about: 'people'; readonly people: readonly string[] }
  | { readonly about: 'visitors'; readonly cases: readonly string[] }
  | { readonly about: 'posts' }
  | { readonly about: 'everything' };

export const taskChanges = ['opened', 'closed', 'assignee', 'note', 'priority', 'followUp'] as const;
export type TaskChange = (typeof taskChanges)[number];

/** Unit and role in one word each. */
type Desks = readonly string[];

type Hearing = {
  readonly onChange: (change: Change) => void;
  /** The connection is back: whatever happened meanwhile was not heard. */
  readonly onGap: () => void;
};
export type Ear = { readonly hears: Promise<void>; close(): void };

const longestPause = 2_000;
const askEvery = 10_000;

/** One connection that does nothing but listen, made anew whenever it is lost. */
export function listenForChanges(url: string, hearing: Hearing): Ear {
  const stopped = new AbortController();
  const first = Promise.withResolvers<void>();
  void keepListening(url, hearing, first.resolve, stopped.signal);
  return { hears: first.promise, close: () => stopped.abort() };
}

async function keepListening(url: string, { onChange, onGap }: Hearing, onFirst: () => void, signal: AbortSignal) {
  let wait = 100;
  let onHearing = onFirst;
  while (!signal.aborted) {
    await listenOnce(url, onChange, signal, () => {
      onHearing();
      onHearing = onGap;
      wait = 100;
    }).catch(() => undefined); // every query of the process meets the same database, and says so
    await pause(wait, undefined, { signal, ref: false }).catch(() => undefined);
    wait = Math.min(wait * 2, longestPause);
  }
}

/** Ends when the connection does. */
async function listenOnce(url: string, onChange: Hearing['onChange'], signal: AbortSignal, onHearing: () => void) {
  const client = new Client({ connectionString: url, application_name: 'evrak changes', ...patience });
  const lost = new Promise<void>((resolve) => client.on('end', resolve).on('error', () => resolve()));
  client.on('notification', ({ payload }) => onChange(JSON.parse(payload!) as Change));
  const end = () => void client.end().catch(() => undefined);
  signal.addEventListener('abort', end, { once: true });
  try {
    await client.connect();
    await client.query('SET ROLE evrak_app');
    await client.query('LISTEN changes');
    if (!signal.aborted) onHearing();
    await Promise.race([lost, stillThere(client, signal)]);
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

const patience = { connectionTimeoutMillis: 5_000, query_timeout: 5_000, keepAlive: true };

/** A connection whose other end has vanished is silent like one on which nothing happens, so it is asked. */
async function stillThere(client: Client, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(askEvery, undefined, { signal, ref: false });
    await client.query('SELECT 1');
  }
}
