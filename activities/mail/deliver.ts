import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import type { Config } from '../../config.ts';
import { appendEvent } from '../../db/events.ts';
import { type LinkOfMail, linkOfMail, startLinkClock } from '../../db/links.ts';
import * as mails from '../../db/mails.ts';
import type { Clock } from '../../domain/clock.ts';
import { failpoint } from '../../failpoint.ts';
import type { BlobStore } from '../../files/store.ts';
import { createTemplates, type Templates } from '../../templates/render.ts';
import type { Catalogue } from '../../workflows/catalogue.ts';
import type { Deliveries, MailToDeliver } from '../../workflows/kit/contract.ts';
import { composer } from './compose.ts';
import { letterOf } from './letter.ts';
import { prepareMail, withMail } from './prepare.ts';
import { MailProblem } from './problem.ts';
import type { FirmContacts } from './recipients.ts';
import type { Letter, Transport } from './transport.ts';

export type MailDependencies = {
  readonly db: Knex;
  readonly clock: Clock;
  readonly config: Pick<Config, 'baseUrls' | 'linkKey' | 'mailFrom'>;
  readonly transport: Transport;
  readonly catalogue: Catalogue;
  readonly files: Pick<BlobStore, 'open'>;
  /** Where a firm without people here can be written to. */
  readonly contactsOf?: FirmContacts;
  /** What mails say; the product's own where none are given. */
  readonly templates?: Templates;
};

type Owned = Pick<mails.MailRow, 'id' | 'case_id'>;

/** Sending holds no transaction: a mail server that hangs costs nobody a connection (R11). */
export function createMailActivities(
  deps: MailDependencies,
): Pick<Deliveries, 'deliverMail' | 'parkMail' | 'voidMail'> {
  const { db, config } = deps;
  const compose = composer({ ...deps, templates: deps.templates ?? createTemplates(config.baseUrls) });

  async function deliverMail(mail: MailToDeliver) {
    const row = await prepareMail({ ...deps, compose, linkKey: config.linkKey }, mail);
    failpoint('mail:before-intent');
    if (row.state === 'sent' || row.state === 'voided') return { name: row.name };
    const letter = await begin(deps, row);
    failpoint('mail:after-intent');
    if (letter) await send(deps, row, letter);
    return { name: row.name };
  }

  return {
    deliverMail,
    parkMail: ({ mailId, at }) => park(db, mailId, new Date(at)),
    voidMail: ({ mailId }) => mails.voidMail(db, mailId),
  };
}

/** The intent, with a clock for the link in case the server's yes is never recorded. Nothing when nothing is to be sent. */
async function begin(
  { db, clock, config, files }: MailDependencies,
  { id, case_id }: Owned,
): Promise<Letter | undefined> {
  const at = await clock.now();
  const begun = await withMail(db, { id, case_id }, async (trx, row) => {
    const link = await linkOfMail(trx, id);
    if (!(await isToSend(trx, row, link))) return undefined;
    await mails.markSending(trx, id, at);
    await startLinkClock(trx, id, at);
    return { row, linkId: link?.id };
  });
  return begun && letterOf({ ...begun, at, config, files });
}

/** A link that was used has arrived; a mail whose link is void would only disappoint. */
async function isToSend(trx: Knex.Transaction, row: mails.MailRow, link?: LinkOfMail): Promise<boolean> {
  if (!row.html || row.state === 'sent' || row.state === 'voided') return false;
  if (link?.used_at) await recordSent(trx, row, link.used_at);
  else if (link?.voided_at) await mails.voidMail(trx, row.id);
  return !link?.used_at && !link?.voided_at;
}

async function send({ db, clock, transport }: MailDependencies, owned: Owned, letter: Letter): Promise<void> {
  try {
    await transport.send(letter);
  } catch (error) {
    throw await failed(db, owned.id, error);
  }
  failpoint('mail:after-effect');
  const at = await clock.now();
  await withMail(db, owned, async (trx, row) => {
    await startLinkClock(trx, row.id, at);
    await recordSent(trx, row, at);
  });
  failpoint('mail:after-record');
}

async function failed(db: Knex, id: string, error: unknown): Promise<unknown> {
  if (!(error instanceof MailProblem)) return error;
  await mails.markFailed(db, id, error.message);
  return ApplicationFailure.create({ message: error.code, type: error.code, nonRetryable: error.final });
}

async function recordSent(trx: Knex.Transaction, { id, case_id, name }: mails.MailRow, at: Date): Promise<void> {
  if (case_id) await appendEvent(trx, case_id, { kind: 'mailSent', at, data: { mail: id, name } });
  await mails.markSent(trx, id, at);
}

async function park(db: Knex, mailId: string, at: Date): Promise<void> {
  const found = await mails.findMail(db, mailId);
  if (!found) return;
  await withMail(db, found, async (trx, { id, case_id, name }) => {
    const parked = await mails.parkMail(trx, id);
    if (parked && case_id) await appendEvent(trx, case_id, { kind: 'mailParked', at, data: { mail: id, name } });
  });
}
