import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import type { Capacity } from '../domain/casework.ts';
import type { FirmKind } from '../domain/form/index.ts';
import type { Process } from '../domain/process.ts';
import { caseFirm, visitorOf } from '../domain/starting.ts';
import { insertAnswer } from './answers.ts';
import { capacityColumns } from './capacity.ts';
import type { Db } from './connection.ts';
import { appendEvent, type CaseRow, commitment } from './events.ts';
import { nextNumber } from './numbers.ts';

export type NewCase = {
  readonly process: Process;
  readonly answer: Readonly<Record<string, unknown>>;
  /** As it came. */
  readonly sent: unknown;
  readonly person: string | null;
  /** In whose name, and as what. */
  readonly actingFor: (Capacity & { readonly as: FirmKind }) | null;
  readonly network?: string | undefined;
  /** Who sent it under which key: the same again is the same case. */
  readonly actor: string;
  readonly key: string;
  readonly at: Date;
};

/** The row comes first and the workflow after it, so that an acknowledged application cannot be lost. */
export async function createCase(trx: Knex.Transaction, given: NewCase): Promise<CaseRow> {
  const { process, answer, at } = given;
  const id = uuid();
  const number = await nextNumber(trx, process.institution, '', at);
  const started: CaseRow[] = await trx('cases')
    .insert({
      id,
      number,
      institution: process.institution,
      process: process.id,
      state: 'starting',
      firm: caseFirm(process, answer) ?? given.actingFor?.firm ?? null,
      opened_by: given.person,
      ...capacityColumns(given.actingFor),
      acting_as: given.actingFor?.as ?? null,
      opened_at: at,
      relayed_at: at,
      start_actor: given.actor,
      start_key: given.key,
    })
    .returning('*');
  if (process.start.by === 'visitor') await trx('applicants').insert({ case_id: id, ...visitorOf(answer) });
  await recordStart(trx, started[0]!, given);
  return started[0]!;
}

async function recordStart(trx: Knex.Transaction, started: CaseRow, { process, answer, ...given }: NewCase) {
  const { id: caseId } = started;
  const { person, actingFor, network, actor, key, at } = given;
  const start = { caseId, task: null, outcome: 'start', state: 'taken', person, actingFor, actor, key, at } as const;
  const { id, salt } = await insertAnswer(trx, { ...start, network, body: answer, sent: given.sent });
  const proxy = actingFor?.card?.proxy;
  const who = { ...(person && { by: person }), ...(proxy && { proxy }) };
  const data = { process: process.id, ...who, answer: id, commitment: commitment(salt!, answer) };
  await appendEvent(trx, caseId, { kind: 'caseStarted', at, data }, started);
}

export const findCase = (db: Db, id: string): Promise<CaseRow | undefined> =>
  db<CaseRow>('cases').where({ id }).first();

export const findStartedCase = (db: Db, actor: string, key: string): Promise<CaseRow | undefined> =>
  db('cases').where({ start_actor: actor, start_key: key }).first();

/** Cases that were acknowledged but whose workflow may not have been started. */
export async function leaseUnstarted(db: Db, now: Date, leaseMs = 5_000, limit = 100): Promise<CaseRow[]> {
  const stale = new Date(now.getTime() - leaseMs);
  const waiting = db('cases')
    .where({ state: 'starting' })
    .where('relayed_at', '<', stale)
    .orderBy('opened_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .select('id');
  return db('cases').whereIn('id', waiting).update({ relayed_at: now }).returning('*');
}

/** Cases whose time of keeping is over. */
export const casesToErase = (db: Db, now: Date, limit = 100): Promise<Pick<CaseRow, 'id'>[]> =>
  db('cases').whereNull('erased_at').where('erase_after', '<', now).orderBy('erase_after').limit(limit).select('id');

/** Where a case stands is its workflow's to say: these are called by its projections only. */
export const markOpen = (trx: Knex.Transaction, id: string) => trx('cases').where({ id }).update({ state: 'open' });

type Ending = { readonly end: string; readonly at: Date; readonly eraseAfter: Date | undefined };

export const markEnded = (trx: Knex.Transaction, id: string, { end, at, eraseAfter }: Ending) =>
  trx('cases').where({ id }).update({ state: 'ended', ending: end, ended_at: at, erase_after: eraseAfter });
