import type { Knex } from 'knex';

type Files = { remove(sha256: string): Promise<void> };
type Stored = { readonly sha256: string; readonly bytes: number; readonly at: Date };

/**
 * Holds the row of a file's content before the file itself is moved in, so that nobody sweeps away what is just arriving.
 * `put` runs inside the transaction because the row must not be seen before the bytes are safe.
 */
export async function keepBlob(trx: Knex.Transaction, { sha256, bytes, at }: Stored, put: () => Promise<unknown>) {
  await trx('blobs')
    .insert({ sha256: Buffer.from(sha256, 'hex'), bytes, stored_at: at })
    .onConflict('sha256')
    .merge({ stored_at: at });
  await put();
}

type Known = (contents: readonly string[]) => Promise<ReadonlySet<string>>;
type Folder = { strays(olderThanMs: number, known: Known): AsyncIterable<Omit<Stored, 'at'>> };

const anHour = 3_600_000;

/** A process killed between a file and its row leaves a content that nobody knows: it gets a row, and the next sweep takes both. */
export async function enterStrays(db: Knex, files: Folder, at: Date): Promise<void> {
  for await (const { sha256, bytes } of files.strays(anHour, (contents) => knownAmong(db, contents)))
    await db('blobs')
      .insert({ sha256: Buffer.from(sha256, 'hex'), bytes, stored_at: at })
      .onConflict('sha256')
      .ignore();
}

async function knownAmong(db: Knex, contents: readonly string[]): Promise<ReadonlySet<string>> {
  const hashes = contents.map((sha256) => Buffer.from(sha256, 'hex'));
  const rows = await db('blobs').whereRaw('sha256 = any(?)', [hashes]).select('sha256');
  return new Set(rows.map(({ sha256 }) => sha256.toString('hex')));
}

/** A content goes when its last document is gone: the file first, so that a crash leaves a row to try again by. */
export async function sweepBlobs(db: Knex, files: Files): Promise<number> {
  return db.transaction(async (trx) => {
    const orphans = await trx('blobs')
      .whereNotExists(trx('documents').whereRaw('documents.sha256 = blobs.sha256'))
      .forUpdate()
      .skipLocked()
      .select('sha256');
    for (const { sha256 } of orphans) {
      await files.remove(sha256.toString('hex'));
      await trx('blobs').where({ sha256 }).delete();
    }
    return orphans.length;
  });
}
