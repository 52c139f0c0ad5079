import type { Clock } from '../domain/clock.ts';
import { OutsideUnavailable } from './errors.ts';

type Settings = { system: string; clock: Clock; failures?: number; restMs?: number };

/** Stops asking a system that does not answer; after a rest one call tries for all. */
export class CircuitBreaker {
  readonly #settings: Required<Settings>;
  #failuresInARow = 0;
  #openedAt: number | undefined;
  #trying = false;

  constructor(settings: Settings) {
    this.#settings = { failures: 5, restMs: 10_000, ...settings };
  }

  async run<T>(call: () => Promise<T>): Promise<T> {
    const trial = this.#admit((await this.#settings.clock.now()).getTime());
    try {
      const answer = await call();
      this.#answered();
      return answer;
    } catch (error) {
      if (error instanceof OutsideUnavailable) await this.#failed(trial);
      else this.#answered();
      throw error;
    } finally {
      if (trial) this.#trying = false;
    }
  }

  #admit(now: number): boolean {
    if (this.#openedAt === undefined) return false;
    if (this.#trying || now - this.#openedAt < this.#settings.restMs)
      throw new OutsideUnavailable(this.#settings.system, 'circuit open');
    this.#trying = true;
    return true;
  }

  /** An answer that we refuse is still an answer: one firm's bad record must not shut out all others. */
  #answered() {
    this.#failuresInARow = 0;
    this.#openedAt = undefined;
  }

  async #failed(trial: boolean) {
    this.#failuresInARow += 1;
    if (trial || this.#failuresInARow >= this.#settings.failures)
      this.#openedAt = (await this.#settings.clock.now()).getTime();
  }
}
