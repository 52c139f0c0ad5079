import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import type { Config } from '../config.ts';
import { journal } from '../db/journal.ts';
import { queueMail } from '../db/mails.ts';
import {
  type DueDelivery,
  dueDelivery,
  lastProblem,
  noteAttempt,
  settleDelivery,
  type Waiting,
} from '../db/webhook-deliveries.ts';
import * as webhooks from '../db/webhooks.ts';
import { addDays } from '../domain/calendar.ts';
import type { Clock } from '../domain/clock.ts';
import type { Institution } from '../domain/institutions.ts';
import { daysOfOldSecret, isLost, noticeBody } from '../domain/webhooks.ts';
import { failpoint } from '../failpoint.ts';
import { type Post, type Posted, type WebhookClient, webhookClient } from '../outside/webhooks/client.ts';
import { networksOf } from '../outside/webhooks/networks.ts';
import type { Telling } from '../workflows/kit/contract.ts';

type Dependencies = {
  readonly db: Knex;
  readonly clock: Clock;
  readonly config: Pick<Config, 'linkKey' | 'webhookNetworks'>;
  readonly webhooks?: WebhookClient;
};

/** Nothing in the database is held while a receiver is waited for (R11). */
export function createWebhookActivities(deps: Dependencies): Telling {
  const { db, clock, config } = deps;
  const client = deps.webhooks ?? webhookClient({ networks: networksOf(config.webhookNetworks) });
  return {
    async postWebhook({ delivery, round }) {
      const due = await dueDelivery(db, { id: delivery, round });
      if (!due) return;
      if (due.to.off_at) throw ApplicationFailure.nonRetryable('WebhookOff', 'WebhookOff');
      failpoint('webhook:before-effect');
      const at = await clock.now();
      const posted = await client.post(postOf(due, at, config.linkKey));
      failpoint('webhook:after-effect');
      await record(db, due, posted, at);
      failpoint('webhook:after-record');
      if (posted.problem) throw failure(posted.problem);
    },
    parkWebhook: ({ delivery: id, round, at }) => db.transaction((trx) => park(trx, { id, round }, new Date(at))),
  };
}

const failure = (problem: string) =>
  ApplicationFailure.create({ type: problem, message: problem, nonRetryable: problem === 'WebhookGone' });

const postOf = ({ id, event, at: happened, units, of, to }: DueDelivery, at: Date, key: string): Post => ({
  ...{ id, at, url: to.url, secrets: secretsOf(to, at, key) },
  body: noticeBody({ event, at: happened, units, task: of ?? undefined }),
});

/** The new one first. */
function secretsOf({ id, secret_version, secret_since }: webhooks.WebhookRow, at: Date, key: string): Buffer[] {
  const isFresh = secret_version > 1 && at < addDays(secret_since, daysOfOldSecret);
  const versions = isFresh ? [secret_version, secret_version - 1] : [secret_version];
  return versions.map((version) => webhooks.webhookSecret(key, { id, version }));
}

const record = (db: Knex, { id, round, to }: DueDelivery, { status, problem, milliseconds }: Posted, at: Date) =>
  db.transaction(async (trx) => {
    await noteAttempt(trx, id, { at, milliseconds, status, problem });
    if (problem) return webhooks.noteFailure(trx, to.id, at);
    await settleDelivery(trx, { id, round }, 'delivered', at);
    await webhooks.noteSuccess(trx, to.id);
  });

/** Where nothing has arrived for a week, or nothing is wanted any more, nobody is called again until somebody mends it. */
async function park(trx: Knex.Transaction, round: Waiting, at: Date): Promise<void> {
  const due = await dueDelivery(trx, round);
  if (!due || !(await settleDelivery(trx, round, 'parked', at))) return;
  const to = await webhooks.lockWebhook(trx, due.webhook);
  if (!to || to.off_at) return;
  if (isLost(to.failing_since, at) || (await isUnwanted(trx, round.id))) await putOut(trx, to, at);
}

const isUnwanted = async (trx: Knex.Transaction, delivery: string) =>
  (await lastProblem(trx, delivery)) === 'WebhookGone';

async function putOut(trx: Knex.Transaction, { id, unit, made_by, ...to }: webhooks.WebhookRow, at: Date) {
  const institution = to.institution as Institution;
  await webhooks.switchOff(trx, id, at, null);
  await journal(trx, { at, institution, person: made_by, kind: 'webhookSwitchedOff', data: { webhook: id } });
  for (const person of await webhooks.keepersOf(trx, unit)) {
    const mail = `account:webhook:${id}:${at.getTime()}:${person}`;
    await queueMail(trx, { id: mail, institution, person, about: id, name: 'webhookOff', at });
  }
}
