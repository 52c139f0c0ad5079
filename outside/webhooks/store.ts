import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Switches } from '../simulation/faults.ts';

export type Call = {
  readonly path: string;
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: string;
  /** Null while it is left hanging. */
  readonly status: number | null;
};

/** The receiver's own data: one SQLite file that outlives it. */
export class ReceiverStore {
  readonly #store: DatabaseSync;
  switches: Switches = {};

  constructor(dataDir: string) {
    const folder = join(dataDir, 'webhooks');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#store = new DatabaseSync(join(folder, 'store.sqlite'));
    this.#store.exec(`
      PRAGMA journal_mode = WAL;
      CREATE TABLE IF NOT EXISTS calls (number INTEGER PRIMARY KEY, path TEXT NOT NULL, id TEXT NOT NULL,
        timestamp TEXT NOT NULL, signature TEXT NOT NULL, body TEXT NOT NULL, status INTEGER);
    `);
  }

  arrived({ path, id, timestamp, signature, body }: Omit<Call, 'status'>): number {
    const insert = 'INSERT INTO calls (path, id, timestamp, signature, body) VALUES (?, ?, ?, ?, ?)';
    return Number(this.#store.prepare(insert).run(path, id, timestamp, signature, body).lastInsertRowid);
  }

  answered(number: number, status: number): void {
    this.#store.prepare('UPDATE calls SET status = ? WHERE number = ?').run(status, number);
  }

  calls(): Call[] {
    return this.#store.prepare('SELECT * FROM calls ORDER BY number').all() as unknown as Call[];
  }

  close(): void {
    this.#store.close();
  }
}
