import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Product } from './stage.ts';

/** Where any of these words is still to be found: tables, kept files, the API's log, and the histories of these workflows. */
export async function tracesOf(product: Product, words: readonly string[], workflows: readonly string[]) {
  const within = (text: string) => words.some((word) => text.toLowerCase().includes(word.toLowerCase()));
  return {
    tables: await tablesWith(product, within),
    files: await filesWith(product, within),
    log: product.stage.lines.filter(within),
    histories: await historiesWith(product, within, workflows),
  };
}

type Within = (text: string) => boolean;

async function tablesWith({ db }: Product, within: Within): Promise<string[]> {
  const tables: string[] = await db('information_schema.tables')
    .where({ table_schema: 'public', table_type: 'BASE TABLE' })
    .orderBy('table_name')
    .pluck('table_name');
  const found = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await db.raw('SELECT row::text AS text FROM ?? AS row', [table]);
      return rows.some(({ text }: { text: string }) => within(legible(text))) ? [table] : [];
    }),
  );
  return found.flat();
}

/** Bytes are shown in hexadecimal: what was hidden in them is read, too. */
const legible = (text: string) =>
  `${text}\n${[...text.matchAll(/\\x([0-9a-f]{8,})/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString()).join('\n')}`;

async function filesWith({ dataDir }: Product, within: Within): Promise<string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  const ours = entries.filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(dataDir, 'pdf')));
  const found = await Promise.all(
    ours.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return within(name) || within(await readFile(path, 'utf8')) ? [path.slice(dataDir.length)] : [];
    }),
  );
  return found.flat();
}

async function historiesWith({ client }: Product, within: Within, workflows: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    workflows.map(async (id) => {
      const history = await client.workflow.getHandle(id).fetchHistory();
      return textsIn(history).some(within) ? [id] : [];
    }),
  );
  return found.flat();
}

/** Every text and every payload of a history, as whoever opens it in Temporal's screens would read it. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [Buffer.from(value).toString('utf8')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
