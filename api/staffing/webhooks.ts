import { isIP } from 'node:net';
import type { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import { type JournalData, type JournalEntry, journal } from '../../db/journal.ts';
import * as webhooks from '../../db/webhooks.ts';
import type { Person } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import { can } from '../../domain/permission.ts';
import { addressProblem, mostWebhooks } from '../../domain/webhooks.ts';
import { mayBeCalled, networksOf } from '../../outside/webhooks/networks.ts';
import { shownSecret } from '../../outside/webhooks/signature.ts';
import type { ApiDeps } from '../deps.ts';

type Made = { readonly row: webhooks.WebhookRow; readonly secret: string };

/** It belongs to the unit, not to whoever makes it: every administrator of the unit keeps it. */
export async function makeWebhook(deps: ApiDeps, who: Person, { unit, ...addressed }: Wanted): Promise<Made> {
  if (!keeps(who, unit)) throw unfit('unit', 'Yönettiğiniz birimlerden birini seçin.');
  refuseAddress(deps, addressed.url);
  const at = await deps.clock.now();
  const row = await deps.db.transaction(async (trx) => {
    if ((await webhooks.countWebhooks(trx, unit)) >= mostWebhooks) throw new Refusal('TooManyWebhooks');
    const of = { id: newId(), institution: who.institution, unit, made_by: who.id, made_at: at };
    const made = await webhooks.addWebhook(trx, { ...addressed, ...of });
    await note(trx, who, at, 'webhookMade', { webhook: made.id, unit, events: addressed.events });
    return made;
  });
  return { row, secret: secretOf(deps, row) };
}
type Wanted = webhooks.Addressed & { readonly unit: string };

export async function editWebhook(deps: ApiDeps, who: Person, id: string, addressed: webhooks.Addressed) {
  refuseAddress(deps, addressed.url);
  return changing(deps, who, id, async (trx, at) => {
    await webhooks.changeWebhook(trx, id, addressed);
    await note(trx, who, at, 'webhookChanged', { webhook: id, events: addressed.events });
  });
}

/** For a day the secret before signs too. */
export async function renewWebhook(deps: ApiDeps, who: Person, id: string): Promise<Made> {
  const row = await changing(deps, who, id, async (trx, at) => {
    await webhooks.renewSecret(trx, id, at);
    await note(trx, who, at, 'webhookRenewed', { webhook: id });
  });
  return { row, secret: secretOf(deps, row) };
}

export const pauseWebhook = (deps: ApiDeps, who: Person, id: string) =>
  changing(deps, who, id, async (trx, at) => {
    if (await webhooks.switchOff(trx, id, at, who.id)) await note(trx, who, at, 'webhookPaused', { webhook: id });
  });

export const resumeWebhook = (deps: ApiDeps, who: Person, id: string) =>
  changing(deps, who, id, async (trx, at, { off_at }) => {
    if (!off_at) return;
    await webhooks.switchOn(trx, id);
    await note(trx, who, at, 'webhookResumed', { webhook: id });
  });

export async function dropWebhook(deps: ApiDeps, who: Person, id: string): Promise<void> {
  const at = await deps.clock.now();
  await deps.db.transaction(async (trx) => {
    await held(trx, who, id);
    await webhooks.removeWebhook(trx, id);
    await note(trx, who, at, 'webhookRemoved', { webhook: id });
  });
}

/** What somebody does not keep is not there for them. */
export async function keptWebhook({ db }: ApiDeps, who: Person, id: string): Promise<webhooks.WebhookRow> {
  const row = await webhooks.findWebhook(db, id);
  if (!row || !keeps(who, row.unit)) throw new Refusal('NotFound');
  return row;
}

type Work = (trx: Knex.Transaction, at: Date, row: webhooks.WebhookRow) => Promise<void>;

async function changing({ db, clock }: ApiDeps, who: Person, id: string, work: Work): Promise<webhooks.WebhookRow> {
  const at = await clock.now();
  return db.transaction(async (trx) => {
    await work(trx, at, await held(trx, who, id));
    return (await webhooks.findWebhook(trx, id))!;
  });
}

async function held(trx: Knex.Transaction, who: Person, id: string): Promise<webhooks.WebhookRow> {
  const row = await webhooks.lockWebhook(trx, id);
  if (!row || !keeps(who, row.unit)) throw new Refusal('NotFound');
  return row;
}

export const note = <K extends keyof JournalData>(trx: Knex, who: Person, at: Date, kind: K, data: JournalData[K]) =>
  journal(trx, { at, institution: who.institution, person: who.id, kind, data } satisfies JournalEntry<K>);

function refuseAddress({ config }: ApiDeps, url: string) {
  const problem = addressProblem(url, config) ?? innerProblem(url, config.webhookNetworks);
  if (problem) throw unfit('url', problem);
}

/** Names are looked up when they are called, because they may lead elsewhere by then. */
function innerProblem(url: string, networks: readonly string[]): string | undefined {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  if (!isIP(host) || mayBeCalled(host, networksOf(networks))) return undefined;
  return 'İç ağ adresi yazılamaz. İnternetten ulaşılan bir adres yazın ya da ağı sistem sorumlusuna açtırın.';
}

const secretOf = ({ config }: ApiDeps, { id, secret_version: version }: webhooks.WebhookRow) =>
  shownSecret(webhooks.webhookSecret(config.linkKey, { id, version }));

const keeps = (who: Person, unit: string) => can(who, 'keep', { kind: 'unit', unit });
const unfit = (field: string, say: string) => new Refusal('Unfit', { fields: [{ at: `/body/${field}`, say }] });
