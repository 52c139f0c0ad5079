import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Institution } from '../domain/institutions.ts';
import type { Db } from './connection.ts';

export type MailState = 'queued' | 'sending' | 'sent' | 'parked' | 'voided';
export type AttachedDocument = { readonly document: string; readonly fileName: string; readonly sha256: string };
export type MailRow = {
  readonly id: string;
  readonly institution: Institution;
  readonly case_id: string | null;
  readonly person: string | null;
  readonly name: string;
  readonly part: string;
  /** The local part; the host is the sender's. */
  readonly message_id: string;
  readonly recipient: string | null;
  readonly subject: string | null;
  readonly html: string | null;
  readonly words: string | null;
  readonly attachments: readonly AttachedDocument[];
  readonly state: MailState;
  readonly attempts: number;
  readonly last_problem: string | null;
  readonly made_at: Date;
  readonly attempted_at: Date | null;
  readonly sent_at: Date | null;
};

export type NewMail = {
  readonly id: string;
  readonly institution: Institution;
  readonly name: string;
  readonly at: Date;
} & (
  | { readonly caseId: string; readonly part?: string }
  /** `about` points to what it tells of beside the person. */
  | { readonly person: string; readonly about?: string }
);

/** A mail to be delivered: its words are made at the first attempt. Queuing it again changes nothing. */
export async function queueMail(trx: Db, mail: NewMail): Promise<void> {
  const { id, institution, name, at } = mail;
  const about =
    'person' in mail
      ? { person: mail.person, part: mail.about ?? '' }
      : { case_id: mail.caseId, part: mail.part ?? '' };
  await trx('mails')
    .insert({ id, institution, name, ...about, message_id: messageIdOf(id), state: 'queued', made_at: at })
    .onConflict('id')
    .ignore();
}

/** Made of the mail's own id and of nothing else: every attempt bears the same one. */
const messageIdOf = (id: string) => createHash('sha256').update(`mail:${id}`).digest('hex').slice(0, 40);

export const findMail = (db: Db, id: string): Promise<MailRow | undefined> =>
  db<MailRow>('mails').where({ id }).first();

export const lockMail = (trx: Knex.Transaction, id: string): Promise<MailRow | undefined> =>
  trx<MailRow>('mails').where({ id }).forUpdate().first();

export type Rendering = {
  readonly recipient: string;
  readonly subject: string;
  readonly html: string;
  readonly words: string;
  readonly attachments: readonly AttachedDocument[];
};

export async function keepRendering(trx: Db, id: string, { attachments, ...texts }: Rendering): Promise<void> {
  await trx('mails')
    .where({ id })
    .update({ ...texts, attachments: JSON.stringify(attachments) });
}

/** Before the mail server hears of it: whoever finds the row later knows that the mail may have left. */
export async function markSending(trx: Db, id: string, at: Date): Promise<void> {
  await trx('mails')
    .where({ id })
    .update({ state: 'sending', attempted_at: at, attempts: trx.raw('attempts + 1') });
}

export async function markSent(trx: Db, id: string, at: Date): Promise<void> {
  await trx('mails').where({ id }).update({ state: 'sent', sent_at: at, last_problem: null });
}

/** The code of what went wrong; a mail that was voided meanwhile stays void. */
export async function markFailed(trx: Db, id: string, problem: string): Promise<void> {
  await trx('mails').where({ id, state: 'sending' }).update({ state: 'queued', last_problem: problem });
}

/** True when it was this call that parked it. */
export async function parkMail(trx: Db, id: string): Promise<boolean> {
  const parked = await trx('mails').where({ id }).whereIn('state', ['queued', 'sending']).update({ state: 'parked' });
  return parked > 0;
}

const undelivered = ['queued', 'sending', 'parked'];

export async function voidMail(trx: Db, id: string): Promise<void> {
  await trx('mails').where({ id }).whereIn('state', undelivered).update({ state: 'voided' });
}

export async function voidMails(trx: Db, caseId: string): Promise<void> {
  await trx('mails').where({ case_id: caseId }).whereIn('state', undelivered).update({ state: 'voided' });
}

const nothing = { recipient: null, subject: null, html: null, words: null, attachments: '[]' };

/** Whom a case's mails went to and what they said is forgotten; that they were sent is not. */
export async function eraseMails(trx: Db, caseId: string): Promise<number> {
  await voidMails(trx, caseId);
  return trx('mails').where({ case_id: caseId }).update(nothing);
}

/** Mails about accounts belong to no case: their words go once nobody needs to look them up. */
export const eraseAccountMails = (trx: Db, madeBefore: Date): Promise<number> =>
  trx('mails')
    .whereNull('case_id')
    .whereNotNull('html')
    .where('made_at', '<', madeBefore)
    .whereIn('state', ['sent', 'voided'])
    .update(nothing);

/**
 * Mails that the API wrote down and nobody has begun to deliver, for the relay: oldest first. A running case delivers
 * its own mails, whose ids begin with its own.
 */
export async function waitingMails(db: Db, { madeBefore, limit }: { madeBefore: Date; limit: number }) {
  const rows = await db<MailRow>('mails')
    .where({ state: 'queued', attempts: 0 })
    .where('made_at', '<', madeBefore)
    .where((owner) => owner.whereNull('case_id').orWhereRaw("id NOT LIKE case_id || ':mail:%'"))
    .orderBy('made_at')
    .limit(limit)
    .select('id');
  return rows.map(({ id }) => id);
}
