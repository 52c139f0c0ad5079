import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../../config.ts';
import { type Ear, listenForChanges } from '../../db/changes.ts';
import type { Actor } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import { type HearingDeps, hearingFor } from './hearing.ts';
import { openReader, type Reader } from './reader.ts';
import { lookAgain, lookAtAll } from './still-there.ts';

export type Feed = {
  /** What is told to this one from now on; `resumed`: they were connected before, and have missed something perhaps. */
  open(who: Actor, resumed: boolean): Promise<Readable>;
  /** Ends every stream at once; whoever reads on does it at another process. */
  close(): void;
};

const beatMs = 15_000;
const lookMs = 60_000;

/** What the database tells to this process, told on to those who listen to it and may know. */
export function openFeed(deps: HearingDeps & { readonly config: Pick<Config, 'databaseUrl'> }): Feed {
  const readers = new Set<Reader>();
  const hearing = hearingFor(deps, readers);
  let ear: Ear | undefined;
  let isClosed = false;
  const timers = [
    setInterval(() => [...readers].map((reader) => reader.beat()), beatMs).unref(),
    setInterval(() => void lookAtAll(deps, readers), lookMs).unref(),
  ];

  /** The connection to listen by is made for the first who asks, and kept. */
  async function admit(reader: Reader): Promise<void> {
    ear ??= listenForChanges(deps.config.databaseUrl, hearing);
    await within(ear.hears);
    await lookAgain(deps, reader); // for rights that were taken before anything was heard for this one
  }

  async function open(who: Actor, resumed: boolean): Promise<Readable> {
    if (isClosed) throw new Refusal('Unavailable', { retryAfterSeconds: 1 });
    refuseTooMany(readers, who);
    const reader = openReader(who);
    readers.add(reader);
    reader.output.once('close', () => readers.delete(reader));
    await admit(reader).catch((error: unknown) => {
      reader.output.destroy();
      throw error;
    });
    reader.greet(resumed);
    return reader.output;
  }

  function close() {
    isClosed = true;
    ear?.close();
    for (const timer of timers) clearInterval(timer);
    for (const reader of readers) reader.end();
  }

  return { open, close };
}

/** The windows of one person or visitor, and everybody's, at one process. */
const mostEach = 10;
const mostInAll = 5_000;

function refuseTooMany(readers: ReadonlySet<Reader>, who: Actor) {
  if (readers.size >= mostInAll) throw new Refusal('Busy', { retryAfterSeconds: 30 });
  const theirs = [...readers].filter((reader) => ownerOf(reader.actor()) === ownerOf(who));
  if (theirs.length >= mostEach) throw new Refusal('TooManyStreams', { retryAfterSeconds: 60 });
}

const ownerOf = (actor: Actor) => (actor.kind === 'person' ? actor.id : actor.session);

async function within(hears: Promise<void>): Promise<void> {
  const isLate = pause(3_000, 'late' as const, { ref: false });
  if ((await Promise.race([hears, isLate])) === 'late') throw new Refusal('Unavailable', { retryAfterSeconds: 5 });
}
