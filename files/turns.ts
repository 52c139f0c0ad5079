/** Lets a fixed number of pieces of work run at once; the rest wait in order. */
export class Turns {
  readonly #limit: number;
  readonly #waiting: (() => void)[] = [];
  readonly #running = new Set<Promise<unknown>>();
  #taken = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#taken >= this.#limit) await new Promise<void>((resume) => this.#waiting.push(resume));
    else this.#taken++;
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
      this.#handOver();
    }
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Resolves when nothing runs and nobody waits. */
  async idle(): Promise<void> {
    while (this.#running.size > 0 || this.#waiting.length > 0) {
      await Promise.allSettled(this.#running);
      await Promise.resolve();
    }
  }

  #handOver(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#taken--;
  }
}
