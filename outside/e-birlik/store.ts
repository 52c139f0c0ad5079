import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Switches } from '../simulation/faults.ts';
import { Ledger } from '../simulation/ledger.ts';
import { DeclarationStore } from './declaration-store.ts';
import type { Firm } from './firm.ts';
import { asciiLetters } from './people.ts';

/** The simulator's own data: one SQLite file that outlives it. */
export class EBirlikStore {
  readonly ledger: Ledger;
  readonly declarations: DeclarationStore;
  readonly #store: DatabaseSync;

  constructor(dataDir: string) {
    const folder = join(dataDir, 'e-birlik');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#store = new DatabaseSync(join(folder, 'store.sqlite'));
    this.#store.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA busy_timeout = 2000;
      CREATE TABLE IF NOT EXISTS firms (tax_number TEXT PRIMARY KEY, position INTEGER NOT NULL, folded TEXT NOT NULL, firm TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS switches (id INTEGER PRIMARY KEY CHECK (id = 1), switches TEXT NOT NULL);
    `);
    this.ledger = new Ledger(this.#store);
    this.declarations = new DeclarationStore(this.#store, () => this.#firms());
  }

  /** All or nothing, and only into an empty store: a kill while seeding leaves it empty. */
  seed(firms: () => readonly Firm[]): void {
    if (this.countFirms() > 0) return;
    const insert = this.#store.prepare('INSERT INTO firms VALUES (?, ?, ?, ?)');
    this.#store.exec('BEGIN IMMEDIATE');
    firms().forEach((firm, position) => {
      insert.run(firm.taxNumber, position, asciiLetters(firm.title), JSON.stringify(firm));
    });
    this.#store.exec('COMMIT');
  }

  #firms(): Firm[] {
    const rows = this.#store.prepare('SELECT firm FROM firms ORDER BY position').all();
    return rows.map((row) => JSON.parse(String(row['firm'])) as Firm);
  }

  find(taxNumber: string): Firm | undefined {
    const row = this.#store.prepare('SELECT firm FROM firms WHERE tax_number = ?').get(taxNumber);
    return row && (JSON.parse(String(row['firm'])) as Firm);
  }

  search(words: string, limit: number): Firm[] {
    const folded = asciiLetters(words);
    const select =
      'SELECT firm FROM firms WHERE folded LIKE ? OR tax_number LIKE ? OR firm LIKE ? ORDER BY position LIMIT ?';
    const rows = this.#store.prepare(select).all(`%${folded}%`, `${folded}%`, `%"tim/${folded || '?'}"%`, limit);
    return rows.map((row) => JSON.parse(String(row['firm'])) as Firm);
  }

  countFirms(): number {
    return Number(this.#store.prepare('SELECT count(*) AS count FROM firms').get()!['count']);
  }

  get switches(): Switches {
    const row = this.#store.prepare('SELECT switches FROM switches').get();
    return row ? (JSON.parse(String(row['switches'])) as Switches) : {};
  }

  set switches(switches: Switches) {
    this.#store.prepare('INSERT OR REPLACE INTO switches VALUES (1, ?)').run(JSON.stringify(switches));
  }

  close(): void {
    this.#store.close();
  }
}
