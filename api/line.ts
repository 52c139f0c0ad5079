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
type Limits = { readonly atOnce: number; readonly longest: number; readonly patienceMs: number };

/**
 * R10: so many requests are worked on at once, the others wait in the order of their coming, and nobody joins a line that
 * is full or whose first has waited too long. A wait for the database, a busy processor and a stalled event loop all show
 * in that one number. Whoever was let in is served; whoever is refused has done nothing yet.
 */
export function openLine({ atOnce, longest, patienceMs }: Limits, elapsedMs = sinceStart): Line {
  const returning: (() => void)[] = [];
  const fresh: { readonly since: number; go(): void }[] = [];
  let [running, refused] = [0, 0];

  /** The place itself is handed on, so that nobody slips in between. */
  function handOn() {
    const next = returning.shift() ?? fresh.shift()?.go;
    if (next) next();
    else running -= 1;
  }

  async function place(wait: (go: () => void) => void): Promise<void> {
    if (running >= atOnce) return new Promise(wait);
    running += 1;
  }

  const waiting = () => fresh.length + returning.length;
  const isTooLong = () => waiting() >= longest || (fresh[0] !== undefined && elapsedMs() - fresh[0].since > patienceMs);

  async function enter(): Promise<Turn> {
    if (running >= atOnce && isTooLong()) {
      refused += 1;
      throw new Refusal('Busy', { retryAfterSeconds });
    }
    await place((go) => fresh.push({ since: elapsedMs(), go }));
    return turnIn(handOn, () => place((go) => returning.push(go)));
  }

  return { enter, standing: () => ({ running, waiting: waiting(), refused }) };
}

const retryAfterSeconds = 5;
const sinceStart = () => Number(process.hrtime.bigint() / 1_000_000n);

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
      throw new Refusal('Busy', { retryAfterSeconds });
    },
  };
}
