import type { DatabaseSync } from 'node:sqlite';
import type { ToldDeclaration } from './declaration.ts';
import { declared, type Origin, placeOf } from './declared.ts';
import type { Firm } from './firm.ts';
import { type Portfolio, portfoliosOf } from './portfolios.ts';

export type PageAsked = {
  readonly firm: string;
  readonly as: 'exporter' | 'broker';
  readonly since: string;
  readonly after: string;
  readonly limit: number;
};

/** Two hundred thousand declarations, written down exporter by exporter when somebody first asks for one of theirs. */
export class DeclarationStore {
  readonly #store: DatabaseSync;
  readonly #firms: () => readonly Firm[];
  #known: readonly Portfolio[] | undefined;

  constructor(store: DatabaseSync, firms: () => readonly Firm[]) {
    this.#store = store;
    this.#firms = firms;
    store.exec(`
      CREATE TABLE IF NOT EXISTS origin (id INTEGER PRIMARY KEY CHECK (id = 1), origin TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS written (exporter TEXT PRIMARY KEY);
      CREATE TABLE IF NOT EXISTS declarations (
        approval_code TEXT PRIMARY KEY, exporter TEXT NOT NULL, broker TEXT, changed_at TEXT NOT NULL, declaration TEXT NOT NULL
      ) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS by_exporter ON declarations (exporter, changed_at, approval_code);
      CREATE INDEX IF NOT EXISTS by_broker ON declarations (broker, changed_at, approval_code) WHERE broker IS NOT NULL;
    `);
  }

  /** What the first start said stands. */
  begin(origin: Origin): void {
    this.#store.prepare('INSERT OR IGNORE INTO origin VALUES (1, ?)').run(JSON.stringify(origin));
  }

  /** As JSON, as they are kept. */
  page({ firm, as, since, after, limit }: PageAsked): string[] {
    for (const portfolio of this.#portfolios())
      if (as === 'exporter' ? portfolio.exporter.taxNumber === firm : portfolio.brokers.includes(firm))
        this.#write(portfolio);
    const rows = this.#store
      .prepare(
        `SELECT declaration FROM declarations WHERE ${as} = ? AND (changed_at, approval_code) > (?, ?)
         ORDER BY changed_at, approval_code LIMIT ?`,
      )
      .all(firm, since, after, limit);
    return rows.map((row) => String(row['declaration']));
  }

  find(approvalCode: string): ToldDeclaration | undefined {
    const portfolio = placeOf(approvalCode, this.#portfolios());
    if (portfolio) this.#write(portfolio);
    const row = this.#store.prepare('SELECT declaration FROM declarations WHERE approval_code = ?').get(approvalCode);
    return row && (JSON.parse(String(row['declaration'])) as ToldDeclaration);
  }

  /** What a clerk of the union or of customs writes there, seen by whoever asks what has changed. */
  change(declaration: ToldDeclaration): void {
    this.#store
      .prepare('UPDATE declarations SET changed_at = ?, broker = ?, declaration = ? WHERE approval_code = ?')
      .run(declaration.changedAt, declaration.broker, JSON.stringify(declaration), declaration.approvalCode);
  }

  #portfolios(): readonly Portfolio[] {
    const { seed, total } = this.#origin();
    this.#known ??= portfoliosOf(this.#firms(), seed, total);
    return this.#known;
  }

  #origin(): Origin {
    const { seed, total, at } = JSON.parse(String(this.#store.prepare('SELECT origin FROM origin').get()!['origin']));
    return { seed, total, at: new Date(at) };
  }

  /** All of an exporter's or none, and once. */
  #write(portfolio: Portfolio): void {
    const { taxNumber } = portfolio.exporter;
    if (this.#store.prepare('SELECT 1 FROM written WHERE exporter = ?').get(taxNumber)) return;
    const origin = this.#origin();
    const insert = this.#store.prepare('INSERT INTO declarations VALUES (?, ?, ?, ?, ?)');
    this.#store.exec('BEGIN IMMEDIATE');
    for (let nth = 0; nth < portfolio.count; nth++) {
      const told = declared(portfolio, nth, origin);
      insert.run(told.approvalCode, told.exporter, told.broker, told.changedAt, JSON.stringify(told));
    }
    this.#store.prepare('INSERT INTO written VALUES (?)').run(taxNumber);
    this.#store.exec('COMMIT');
  }
}
