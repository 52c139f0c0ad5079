import type { Knex } from 'knex';
import type { Notice, NoticedTask, WebhookEvent } from '../domain/webhooks.ts';
import type { Db } from './connection.ts';
import type { WebhookRow } from './webhooks.ts';

export type DeliveryState = 'waiting' | 'underway' | 'delivered' | 'parked';
export type DeliveryRow = Omit<Notice, 'task'> & {
  readonly id: string;
  readonly webhook: string;
  readonly task: string | null;
  readonly state: DeliveryState;
  readonly round: number;
  readonly attempts: number;
  readonly settled_at: Date | null;
};

type Told = { readonly task: string; readonly event: WebhookEvent; readonly at: Date };

/** One row for each webhook of the units, or of those above them, on whose desks the task lies. */
export const tellOfOpening = (trx: Knex.Transaction, told: Told, units: readonly string[]) =>
  telling(trx, told, '?::text[]', [units]);

/** Read before the task is taken off its desks, which the same statement does. */
export const tellOfClosing = (trx: Knex.Transaction, told: Told) => telling(trx, told, desksOfTask, [told.task]);

const desksOfTask = `COALESCE((SELECT array_agg(DISTINCT unit ORDER BY unit) FROM task_candidates
  WHERE task = ? AND door = ''), '{}')`;

function telling(trx: Knex.Transaction, { task, event, at }: Told, units: string, of: readonly unknown[]) {
  return trx.raw(
    `INSERT INTO webhook_deliveries (id, webhook, event, task, units, at)
     SELECT gen_random_uuid(), w.id, ?, ?, d.units, ? FROM webhooks w, LATERAL (SELECT ${units} AS units) d
     WHERE w.off_at IS NULL AND ? = ANY (w.events) AND EXISTS (
       WITH RECURSIVE above(id) AS (
         SELECT unnest(d.units) UNION SELECT u.parent FROM units u JOIN above ON u.id = above.id
       ) SELECT FROM above WHERE above.id = w.unit)
     ON CONFLICT DO NOTHING`,
    [event, task, at, ...(of as string[]), event],
  );
}

export async function tellAsTest(trx: Db, { id, webhook, unit, at }: Test): Promise<void> {
  await trx('webhook_deliveries').insert({ id, webhook, event: 'webhook.test', units: [unit], at });
}
type Test = { readonly id: string; readonly webhook: string; readonly unit: string; readonly at: Date };

export type Waiting = Pick<DeliveryRow, 'id' | 'round'>;

/** For the relay: oldest first. */
export const waitingDeliveries = (db: Db, limit: number): Promise<Waiting[]> =>
  db('webhook_deliveries').where({ state: 'waiting' }).orderBy('at').limit(limit).select('id', 'round');

/** A workflow has it; one that has already settled it keeps its word. */
export const markUnderway = (db: Db, { id, round }: Waiting) =>
  db('webhook_deliveries').where({ id, round, state: 'waiting' }).update({ state: 'underway' });

export type DueDelivery = DeliveryRow & { readonly to: WebhookRow; readonly of: NoticedTask | null };

/** With its receiver and its task, while this round of it is not settled. */
export async function dueDelivery(db: Db, { id, round }: Waiting): Promise<DueDelivery | undefined> {
  const delivery = await db<DeliveryRow>('webhook_deliveries')
    .where({ id, round })
    .whereIn('state', ['waiting', 'underway'])
    .first();
  if (!delivery) return undefined;
  const to = await db<WebhookRow>('webhooks').where({ id: delivery.webhook }).first();
  return to && { ...delivery, to, of: delivery.task === null ? null : await noticed(db, delivery.task) };
}

export const noticed = (db: Db, id: string): Promise<NoticedTask> =>
  db('tasks').where({ id }).first('id', 'case_id as case', 'process', 'step', 'opened_at as openedAt', 'due', 'target');

export type Attempt = {
  readonly at: Date;
  readonly milliseconds: number;
  readonly status: number | null;
  readonly problem: string | null;
};

export async function noteAttempt(trx: Db, id: string, attempt: Attempt): Promise<void> {
  const [{ attempts: number }] = await trx('webhook_deliveries')
    .where({ id })
    .update({ attempts: trx.raw('attempts + 1') })
    .returning('attempts');
  await trx('webhook_attempts').insert({ delivery: id, number, ...attempt });
}

/** False when this round was settled already. */
export async function settleDelivery(trx: Db, { id, round }: Waiting, state: 'delivered' | 'parked', at: Date) {
  const settled = await trx('webhook_deliveries')
    .where({ id, round })
    .whereIn('state', ['waiting', 'underway'])
    .update({ state, settled_at: at });
  return settled === 1;
}

/** Once more from the beginning, under the same id; what is on its way goes on. */
export const beginAnew = (trx: Db, id: string) =>
  trx('webhook_deliveries')
    .where({ id })
    .whereIn('state', ['delivered', 'parked'])
    .update({ state: 'waiting', settled_at: null, round: trx.raw('round + 1') });

export type LoggedRow = DeliveryRow & { readonly last: (Omit<Attempt, 'at'> & { readonly at: string }) | null };
type Page = { readonly state?: DeliveryState | undefined; readonly after?: string | undefined; readonly limit: number };

/** The newest first; a page goes on after the last delivery of the one before. */
export function deliveriesOf(db: Db, webhook: string, { state, after, limit }: Page): Promise<LoggedRow[]> {
  return db('webhook_deliveries as d')
    .where({ 'd.webhook': webhook, ...(state && { 'd.state': state }) })
    .modify((query) => {
      if (after === undefined) return;
      query.whereRaw('(d.at, d.id) < (SELECT a.at, a.id FROM webhook_deliveries a WHERE a.id = ?)', [after]);
    })
    .orderByRaw('d.at DESC, d.id DESC')
    .limit(limit)
    .select('d.*', db.raw(lastAttempt));
}

const lastAttempt = `(SELECT to_jsonb(a) FROM webhook_attempts a
  WHERE a.delivery = d.id ORDER BY a.number DESC LIMIT 1) AS last`;

export const findDelivery = (db: Db, webhook: string, id: string): Promise<DeliveryRow | undefined> =>
  db<DeliveryRow>('webhook_deliveries').where({ webhook, id }).first();

export const attemptsOf = (db: Db, delivery: string): Promise<Attempt[]> =>
  db('webhook_attempts').where({ delivery }).orderBy('number').select('at', 'milliseconds', 'status', 'problem');

/** The log is for looking up what went wrong, not for ever. */
export const forgetDeliveries = (db: Db, settledBefore: Date): Promise<number> =>
  db('webhook_deliveries').where('settled_at', '<', settledBefore).delete();

export const lastProblem = async (db: Db, delivery: string): Promise<string | null | undefined> =>
  (await db('webhook_attempts').where({ delivery }).orderBy('number', 'desc').first('problem'))?.problem;
