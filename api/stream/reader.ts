import { Readable } from 'node:stream';
import { type Desks, desksIn } from '../../db/inbox/desks.ts';
import type { Actor } from '../../domain/actor.ts';
import { reachOf } from '../../domain/reach.ts';
import { type StreamEvent, type Told, written } from './events.ts';

/** One connection. Its buffer is bounded: whoever reads too slowly is cut off, and fetches anew when they are back. */
export type Reader = {
  readonly output: Readable;
  actor(): Actor;
  /** Unit and role of every desk whose list this is. */
  desks(): ReadonlySet<string>;
  see(actor: Actor): void;
  /** The first event; of what was before it nothing is told, because whoever hears it fetches anew. */
  greet(resumed: boolean): void;
  tell<E extends StreamEvent>(event: E, data: Told<E>): void;
  beat(): void;
  end(): void;
};

/** Two rounds of the longest notes; what the system itself buffers comes on top. */
const mostWaiting = 512 * 1024;
const lastWords = 1_000;

export function openReader(first: Actor): Reader {
  const output = new Readable({ read: () => undefined });
  output.on('error', () => undefined); // its reader is gone
  let [actor, desks] = [first, wordsOf(first)];
  let [id, isGreeted, isBehind, isOver] = [0, false, false, false];

  const write = (text: string) => {
    if (output.destroyed || isOver) return;
    if (output.readableLength + text.length > mostWaiting) output.destroy();
    else output.push(text);
  };
  const tell: Reader['tell'] = (event, data) => {
    if (isGreeted) write(written(event, data, ++id));
  };
  output.push(`retry: ${1_000 + Math.floor(Math.random() * 2_000)}\n\n`); // when a process ends, all come back, not all at once
  return {
    output,
    actor: () => actor,
    desks: () => desks,
    see(seen) {
      [actor, desks] = [seen, wordsOf(seen)];
    },
    greet(resumed) {
      isGreeted = true;
      if (resumed) tell('reload', { reason: 'reconnected' });
      else tell('ready', {});
    },
    tell,
    beat() {
      if (isBehind && output.readableLength > 0) output.destroy();
      isBehind = output.readableLength > 0;
      write(':\n\n');
    },
    end() {
      if (!output.destroyed && !isOver) output.push(null);
      isOver = true;
      setTimeout(() => output.destroy(), lastWords).unref();
    },
  };
}

function wordsOf(actor: Actor): ReadonlySet<string> {
  const { words }: Desks = desksIn(reachOf(actor.kind === 'person' ? actor.roles : []));
  return new Set(words);
}
