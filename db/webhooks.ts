import { createHmac } from 'node:crypto';
import type { Knex } from 'knex';
import { unitAndBelow } from '../domain/reach.ts';
import { unitAndAbove } from '../domain/units.ts';
import type { WebhookEvent } from '../domain/webhooks.ts';
import type { Db } from './connection.ts';

export type WebhookRow = {
  readonly id: string;
  readonly institution: string;
  readonly unit: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly made_by: string;
  readonly made_at: Date;
  readonly secret_version: number;
  readonly secret_since: Date;
  readonly failing_since: Date | null;
  readonly off_at: Date | null;
  /** Nobody: it went off by itself. */
  readonly off_by: string | null;
};
export type Addressed = Pick<WebhookRow, 'url' | 'events'>;

/** Derived like links, so that it stands in no table and no backup. */
export const webhookSecret = (key: string, { id, version }: { readonly id: string; readonly version: number }) =>
  createHmac('sha256', key).update(`webhook:${id}:${version}`).digest();

type New = Addressed & Pick<WebhookRow, 'id' | 'institution' | 'unit' | 'made_by' | 'made_at'>;

export async function addWebhook(trx: Db, row: New): Promise<WebhookRow> {
  const [made] = await trx('webhooks')
    .insert({ ...row, secret_since: row.made_at })
    .returning('*');
  return made;
}

export const webhooksAt = (db: Db, units: readonly string[]): Promise<WebhookRow[]> =>
  db('webhooks')
    .whereIn('unit', [...new Set(units.flatMap(unitAndBelow))])
    .orderBy(['unit', 'made_at', 'id']);

/** One after the other: counting and adding must not pass each other. */
export async function countWebhooks(trx: Knex.Transaction, unit: string): Promise<number> {
  await trx('units').where({ id: unit }).forUpdate().first('id');
  return Number((await trx('webhooks').where({ unit }).count('* as count').first())?.['count']);
}

export const findWebhook = (db: Db, id: string): Promise<WebhookRow | undefined> =>
  db<WebhookRow>('webhooks').where({ id }).first();

export const lockWebhook = (trx: Knex.Transaction, id: string): Promise<WebhookRow | undefined> =>
  trx<WebhookRow>('webhooks').where({ id }).forUpdate().first();

export const changeWebhook = (trx: Db, id: string, { url, events }: Addressed) =>
  trx('webhooks').where({ id }).update({ url, events });

export const renewSecret = (trx: Db, id: string, at: Date) =>
  trx('webhooks')
    .where({ id })
    .update({ secret_version: trx.raw('secret_version + 1'), secret_since: at });

export const removeWebhook = (trx: Db, id: string) => trx('webhooks').where({ id }).delete();

export const switchOff = (trx: Db, id: string, at: Date, by: string | null) =>
  trx('webhooks').where({ id }).whereNull('off_at').update({ off_at: at, off_by: by });

/** Past failures are forgiven: whoever switches it on has mended something. */
export const switchOn = (trx: Db, id: string) =>
  trx('webhooks').where({ id }).update({ off_at: null, off_by: null, failing_since: null });

export async function noteSuccess(trx: Db, id: string): Promise<void> {
  await trx('webhooks').where({ id }).whereNotNull('failing_since').update({ failing_since: null });
}

export async function noteFailure(trx: Db, id: string, at: Date): Promise<void> {
  await trx('webhooks').where({ id }).whereNull('failing_since').update({ failing_since: at });
}

/** Administrators of the unit or, where it has none, of the nearest above. */
export async function keepersOf(db: Db, unit: string): Promise<string[]> {
  for (const { id } of unitAndAbove(unit)) {
    const keepers = await db('memberships as m')
      .join('persons as p', 'p.id', 'm.person')
      .where({ 'm.role': 'administrator', 'm.unit': id })
      .whereNull('p.disabled_at')
      .orderBy('p.id')
      .pluck('p.id');
    if (keepers.length > 0) return keepers;
  }
  return [];
}
