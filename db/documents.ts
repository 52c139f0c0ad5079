import { randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import type { Process } from '../domain/process.ts';
import type { Db } from './connection.ts';
import { appendEvent, lockCase } from './events.ts';
import { nextNumber } from './numbers.ts';

export type Wanted = {
  readonly caseId: string;
  readonly document: string;
  readonly part: string;
  readonly visit: number;
};

export type Reserved = Wanted & {
  readonly id: string;
  readonly state: 'reserved' | 'ready';
  readonly number: string;
  readonly code: string | null;
  readonly date: Date;
  /** The event that recorded it, once it is ready. */
  readonly hash?: string;
};

/** A document's number belongs to its case, name, part and visit: asking again gives the same one. */
export async function reserveDocument(
  trx: Knex.Transaction,
  process: Process,
  wanted: Wanted,
  at: Date,
): Promise<Reserved> {
  await lockCase(trx, wanted.caseId);
  const { caseId, document, part, visit } = wanted;
  const key = { case_id: caseId, direction: 'out', name: document, part, visit };
  const row = (await trx('documents').where(key).first()) ?? (await insert(trx, process, key, at));
  const event = row.state === 'ready' ? await issuedEvent(trx, caseId, row.id) : undefined;
  const { id, state, number, code, made_at: date } = row;
  return { ...wanted, id, state, number, code, date, ...(event && { hash: event.hash.toString('hex') }) };
}

async function insert(trx: Knex.Transaction, process: Process, key: Record<string, unknown>, at: Date) {
  const declared = process.documents?.[String(key['name'])];
  const number = await nextNumber(trx, process.institution, 'B', at);
  const code = declared?.verifiable ? verificationCode() : null;
  const [row] = await trx('documents')
    .insert({ id: uuid(), ...key, state: 'reserved', number, code, media_type: 'application/pdf', made_at: at })
    .returning('*');
  return row;
}

/** Read out on the telephone and typed from paper: no letters that look like digits; 80 bits. */
function verificationCode(): string {
  const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
  const drawn = Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('');
  return drawn.match(/.{4}/g)!.join('-');
}

export type Stored = { readonly sha256: string; readonly bytes: number };

export async function finishDocument(trx: Knex.Transaction, reserved: Reserved, { sha256, bytes }: Stored, at: Date) {
  const { caseId, id, document: name, number } = reserved;
  await lockCase(trx, caseId);
  const done = await issuedEvent(trx, caseId, id);
  if (done) return done.hash.toString('hex') as string;
  await trx('documents')
    .where({ id })
    .update({ state: 'ready', bytes, sha256: Buffer.from(sha256, 'hex'), file_name: `${number}.pdf` });
  return appendEvent(trx, caseId, { kind: 'documentIssued', at, data: { document: id, name, number, sha256 } });
}

const issuedEvent = (trx: Db, caseId: string, document: string) =>
  trx('case_events')
    .where({ case_id: caseId, kind: 'documentIssued' })
    .whereRaw("data->>'document' = ?", [document])
    .first();

export type DocumentRow = {
  readonly id: string;
  readonly case_id: string;
  readonly direction: 'in' | 'out';
  readonly state: 'reserved' | 'ready' | 'voided' | 'erased';
  readonly name: string;
  readonly entry: string;
  readonly step: string | null;
  readonly part: string;
  readonly kind: string | null;
  readonly file_name: string | null;
  readonly media_type: string;
  readonly bytes: number | null;
  readonly sha256: Buffer | null;
  readonly number: string | null;
  readonly answer: string | null;
  readonly fetched_at: Date | null;
  readonly made_at: Date;
};

export const findDocument = (db: Db, id: string): Promise<DocumentRow | undefined> =>
  db<DocumentRow>('documents').where({ id }).first();

export const documentsOf = (db: Db, caseId: string): Promise<DocumentRow[]> =>
  db<DocumentRow>('documents').where({ case_id: caseId, state: 'ready' }).orderBy(['made_at', 'id']);

/** What the files of a case are called that were handed in. */
export async function fileNamesOf(db: Db, caseId: string): Promise<ReadonlyMap<string, string>> {
  const rows: Pick<DocumentRow, 'id' | 'name' | 'file_name'>[] = await db('documents')
    .where({ case_id: caseId, direction: 'in' })
    .whereNotNull('answer')
    .select('id', 'name', 'file_name');
  return new Map(rows.map(({ id, name, file_name }) => [id, file_name ?? name]));
}

/** That the people whose case it is have it, from the first time on. */
export const markFetched = (db: Db, id: string, at: Date): Promise<number> =>
  db('documents').where({ id }).whereNull('fetched_at').update({ fetched_at: at });

/** The latest issue of a document, for a part or for the whole case. */
export const latestIssue = (db: Db, caseId: string, name: string, part: string): Promise<DocumentRow | undefined> =>
  db<DocumentRow & { visit: number }>('documents')
    .where({ case_id: caseId, name, direction: 'out', state: 'ready' })
    .whereIn('part', ['', part])
    .orderBy('visit', 'desc')
    .first();
