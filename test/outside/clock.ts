import type { Clock } from '../../domain/clock.ts';

/** A clock that stands still until the test moves it. */
export class HandClock implements Clock {
  #now = Date.UTC(2026, 2, 18, 9);

  async now(): Promise<Date> {
    return new Date(this.#now);
  }

  forward(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
