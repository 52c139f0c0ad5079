import { Refusal } from '../domain/errors.ts';

/** One request's place among those that are worked on. */
export type Turn = {
  /** Lets somebody else have it while this one waits for its sender; taken up again before all who have not begun. */
  leave(): void;
  again(): Promise<void>;
  /** Gives it up for good. */
  end(): void;
};
export type Line = { enter(): Promise<Turn>; standing(): { running: number; waiting: number; refused: number } };
type Limits = {
  readonly atOnce: number;
  readonly longest: number;
  /** Nobody joins a line whose first has waited this long. */
  readonly joinMs: number;
  /** Nobody waits longer than this. */
  readonly patienceMs: number;
};

/**
 * R10: so many requests are worked on at once, the others wait in the order of their coming. Nobody joins a line that is
 * full or whose first has waited long, and whoever has waited too long is told so, also when nothing moves. A wait for
 * the database and a busy processor both show in that one number. Whoever was let in is served; whoever is refused has
 * done nothing yet.
 */
export function openLine({ atOnce, longest, joinMs, patienceMs }: Limits): Line {
  const returning: (() => void)[] = [];
  const fresh: { readonly since: number; go(): void }[] = [];
  let [running, refused] = [0, 0];

  /** The place itself is handed on, so that nobody slips in between. */
  function handOn() {
    const next = returning.shift() ?? fresh.shift()?.go;
    if (next) next();
    else running -= 1;
  }

  async function place(wait: () => Promise<void>): Promise<void> {
    if (running >= atOnce) return wait();
    running += 1;
  }

  const comeBack = () => new Promise<void>((go) => returning.push(go));

  /** Everybody has the same patience, so it is always the first who loses it. */
  const stand = () =>
    new Promise<void>((resolve, reject) => {
      const tired = setTimeout(() => {
        fresh.shift();
        reject(refusal());
      }, patienceMs);
      const go = () => {
        clearTimeout(tired);
        resolve();
      };
      fresh.push({ since: sinceStart(), go });
    });

  function refusal() {
    refused += 1;
    return busy;
  }

  const waiting = () => fresh.length + returning.length;
  const isStanding = () => fresh[0] !== undefined && sinceStart() - fresh[0].since > joinMs;

  async function enter(): Promise<Turn> {
    if (running >= atOnce && (waiting() >= longest || isStanding())) throw refusal();
    await place(stand);
    return turnIn(handOn, () => place(comeBack));
  }

  return { enter, standing: () => ({ running, waiting: waiting(), refused }) };
}

const sinceStart = () => Number(process.hrtime.bigint() / 1_000_000n);

/** One for all: thousands a second are told, and each of their own would be made with the story of its making. */
const busy = new Refusal('Busy', { retryAfterSeconds: 5 });

/** A sender may go away at any moment: what ended while it was out or waiting is never held again. */
function turnIn(handOn: () => void, place: () => Promise<void>): Turn {
  let [holds, isOver] = [true, false];
  const leave = () => {
    if (holds) handOn();
    holds = false;
  };
  return {
    leave,
    end() {
      isOver = true;
      leave();
    },
    async again() {
      if (holds) return;
      if (!isOver) await place().then(() => (holds = true));
      if (!isOver) return;
      leave();
      throw busy;
    },
  };
}
