import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { canonical } from '../domain/canonical.ts';
import type { EventData, EventKind } from '../domain/events.ts';
import type { FirmKind } from '../domain/form/index.ts';
import type { Db } from './connection.ts';
import { prepared } from './prepared.ts';

export type NewEvent<K extends EventKind> = {
  readonly kind: K;
  readonly at: Date;
  readonly data: EventData[K];
};

/** Adds to a case's chain, which has one end. Whoever holds the case's row and has added nothing yet gives it with the event. */
export async function appendEvent<K extends EventKind>(
  trx: Knex.Transaction,
  caseId: string,
  event: NewEvent<K>,
  held?: CaseRow,
) {
  const { head, events } = held ?? (await lockCase(trx, caseId));
  const seq = events + 1;
  const hash = link(head, { caseId, seq, ...event });
  const adding = trx('case_events').insert({ case_id: caseId, seq, ...event, prev: head, hash });
  const moving = trx.with('added', adding).from('cases').where({ id: caseId }).update({ head: hash, events: seq });
  await prepared('append event', moving);
  return hash.toString('hex');
}

export const lockCase = async (trx: Knex.Transaction, caseId: string): Promise<CaseRow> => {
  const found = await trx<CaseRow>('cases').where({ id: caseId }).forUpdate().first();
  if (!found) throw new Error('there is no such case');
  return found;
};

/** The case of a task, which never changes. */
export const lockCaseOf = (trx: Knex.Transaction, task: string): Promise<CaseRow | undefined> =>
  trx('cases')
    .where({ id: trx('tasks').where({ id: task }).select('case_id') })
    .forUpdate()
    .first();

export type CaseRow = {
  id: string;
  number: string;
  institution: string;
  process: string;
  state: 'starting' | 'open' | 'ended';
  ending: string | null;
  firm: string | null;
  opened_by: string | null;
  acting_for: string | null;
  acting_as: FirmKind | null;
  acting_by: string | null;
  acting_proxy: string | null;
  opened_at: Date;
  ended_at: Date | null;
  erase_after: Date | null;
  erased_at: Date | null;
  head: Buffer | null;
  events: number;
};

type Linked = { caseId: string; seq: number; at: Date; kind: string; data: unknown };

export const link = (prev: Buffer | null, event: Linked) =>
  createHash('sha256')
    .update(prev ?? Buffer.alloc(0))
    .update(canonical(event))
    .digest();

/** What was written lies in a row that can be erased with its salt; the chain keeps only this. */
export const commitment = (salt: Buffer, texts: unknown) =>
  createHash('sha256').update(salt).update(canonical(texts)).digest('hex');

export type EventRow = {
  seq: number;
  at: Date;
  kind: EventKind;
  data: Record<string, unknown>;
  prev: Buffer | null;
  hash: Buffer;
};

export const eventsOf = (db: Db, caseId: string): Promise<EventRow[]> =>
  db<EventRow & { case_id: string }>('case_events').where({ case_id: caseId }).orderBy('seq');

/** The first event that does not follow from what stands before it, if any. */
export function breakIn(caseId: string, events: readonly EventRow[]): number | undefined {
  let prev: Buffer | null = null;
  for (const [index, { seq, at, kind, data, hash }] of events.entries()) {
    const follows = seq === index + 1 && link(prev, { caseId, seq, at, kind, data }).equals(hash);
    if (!follows) return seq;
    prev = hash;
  }
  return undefined;
}

/** The one event of a kind that happens once to a case. */
export const findEvent = (db: Db, caseId: string, kind: EventKind): Promise<EventRow | undefined> =>
  db<EventRow & { case_id: string }>('case_events').where({ case_id: caseId, kind }).first();

/** The newest event of a kind that may happen several times. */
export const lastEvent = (db: Db, caseId: string, kind: EventKind): Promise<EventRow | undefined> =>
  db<EventRow & { case_id: string }>('case_events').where({ case_id: caseId, kind }).orderBy('seq', 'desc').first();

/** Those of these documents whose arrival the case's history tells of already. */
export async function receivedBefore(db: Db, caseId: string, documents: readonly string[]): Promise<Set<string>> {
  if (documents.length === 0) return new Set();
  const found = await db('case_events')
    .where({ case_id: caseId, kind: 'documentReceived' })
    .whereRaw("data->>'document' = ANY(?)", [[...documents]])
    .select(db.raw("data->>'document' AS id"));
  return new Set(found.map(({ id }: { id: string }) => id));
}
