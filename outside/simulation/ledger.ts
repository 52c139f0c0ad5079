import type { DatabaseSync } from 'node:sqlite';

export type LedgerEntry = { id: number; at: string; method: string; path: string; status: number | null };

/** Every request in the order of arrival; `status` stays null for one that was left hanging or was cut off. */
export class Ledger {
  readonly #store: DatabaseSync;

  constructor(store: DatabaseSync) {
    this.#store = store;
    store.exec(
      'CREATE TABLE IF NOT EXISTS ledger (id INTEGER PRIMARY KEY, at TEXT NOT NULL, method TEXT NOT NULL, path TEXT NOT NULL, status INTEGER)',
    );
  }

  arrived(method: string, path: string): number {
    // An outside system has a clock of its own: the machine's.
    const at = new Date().toISOString();
    const row = this.#store.prepare('INSERT INTO ledger (at, method, path) VALUES (?, ?, ?)').run(at, method, path);
    return Number(row.lastInsertRowid);
  }

  answered(id: number, status: number): void {
    this.#store.prepare('UPDATE ledger SET status = ? WHERE id = ?').run(status, id);
  }

  entries(after = 0, limit = 1000): LedgerEntry[] {
    const select = 'SELECT id, at, method, path, status FROM ledger WHERE id > ? ORDER BY id LIMIT ?';
    return this.#store.prepare(select).all(after, limit) as LedgerEntry[];
  }

  count(): number {
    return Number(this.#store.prepare('SELECT count(*) AS count FROM ledger').get()!['count']);
  }
}
