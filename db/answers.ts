import { createHash, randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import { canonical } from '../domain/canonical.ts';
import type { Capacity } from '../domain/casework.ts';
import { capacityColumns } from './capacity.ts';
import type { Db } from './connection.ts';

export type AnswerRow = {
  id: string;
  case_id: string | null;
  task: string | null;
  outcome: string;
  state: 'pending' | 'taken' | 'refused';
  refusal: string | null;
  person: string | null;
  acting_for: string | null;
  acting_by: string | null;
  acting_proxy: string | null;
  /** The absent colleague in whose place it was given. */
  in_place_of: string | null;
  network: string | null;
  actor: string;
  key: string;
  body_hash: Buffer;
  body: Record<string, unknown> | null;
  salt: Buffer | null;
  answered_at: Date;
  sent_at: Date | null;
};

export type NewAnswer = {
  readonly caseId: string | null;
  readonly task: string | null;
  readonly outcome: string;
  readonly state: 'pending' | 'taken';
  readonly person: string | null;
  readonly actingFor: Capacity | null;
  readonly inPlaceOf?: string | undefined;
  /** From where, as far as it is known. */
  readonly network?: string | undefined;
  /** Who sent it, for telling a repetition from another answer. */
  readonly actor: string;
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** As it came, where that differs from what was taken over: the same again is known by it. */
  readonly sent?: unknown;
  readonly at: Date;
};

export async function insertAnswer(trx: Knex.Transaction, answer: NewAnswer): Promise<AnswerRow> {
  const row: AnswerRow = {
    id: uuid(),
    case_id: answer.caseId,
    task: answer.task,
    outcome: answer.outcome,
    state: answer.state,
    refusal: null,
    person: answer.person,
    ...capacityColumns(answer.actingFor),
    in_place_of: answer.inPlaceOf ?? null,
    network: answer.network ?? null,
    actor: answer.actor,
    key: answer.key,
    body_hash: bodyHash(answer.outcome, answer.sent ?? answer.body),
    body: answer.body,
    salt: randomBytes(16),
    answered_at: answer.at,
    sent_at: answer.state === 'pending' ? answer.at : null,
  };
  await trx('answers').insert({ ...row, body: JSON.stringify(answer.body) });
  return row;
}

export const bodyHash = (outcome: string, body: unknown) =>
  createHash('sha256').update(canonical({ outcome, body })).digest();

export const findAnswerByKey = (db: Db, actor: string, key: string): Promise<AnswerRow | undefined> =>
  db<AnswerRow>('answers').where({ actor, key }).first();

export const findAnswer = (db: Db, id: string): Promise<AnswerRow | undefined> =>
  db<AnswerRow>('answers').where({ id }).first();

/** The answer to a task that was acknowledged and not refused: there is at most one. */
export const standingAnswer = (db: Db, task: string): Promise<AnswerRow | undefined> =>
  db<AnswerRow>('answers').where({ task }).whereIn('state', ['pending', 'taken']).first();

/** Those of the tasks that were answered already, whether or not their workflow has heard of it. */
export async function answeredAmong(db: Db, tasks: readonly string[]): Promise<ReadonlySet<string>> {
  if (tasks.length === 0) return new Set();
  const rows: string[] = await db('answers')
    .whereIn('task', [...tasks])
    .whereIn('state', ['pending', 'taken'])
    .pluck('task');
  return new Set(rows);
}

export async function markTaken(trx: Db, id: string): Promise<AnswerRow | undefined> {
  const taken: AnswerRow[] = await trx('answers').where({ id }).update({ state: 'taken' }).returning('*');
  return taken[0];
}

export const markRefused = (db: Db, id: string, refusal: string) =>
  db('answers').where({ id, state: 'pending' }).update({ state: 'refused', refusal });

/** Where no answer stands. Beside one that stands there is no other: an index sees to it. */
export const refusePending = (trx: Db, task: string) =>
  trx('answers').where({ task, state: 'pending' }).update({ state: 'refused', refusal: 'AlreadyDecided' });

/** Acknowledged answers that have not reached their case: leased for a while, so that no call is made inside a transaction. */
export async function leaseUnsent(db: Db, now: Date, leaseMs = 5_000, limit = 100): Promise<AnswerRow[]> {
  const stale = new Date(now.getTime() - leaseMs);
  return db('answers')
    .whereIn(
      'id',
      db('answers')
        .where({ state: 'pending' })
        .where('sent_at', '<', stale)
        .orderBy('answered_at')
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .select('id'),
    )
    .update({ sent_at: now })
    .returning('*');
}
