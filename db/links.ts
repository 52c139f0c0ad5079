import { createHash, createHmac } from 'node:crypto';
import type { Institution } from '../domain/institutions.ts';
import type { Db } from './connection.ts';
import { lockPerson } from './persons.ts';

/** A password link is used once and lives 24 hours; a case link is exchanged for a session as often as its owner likes. */
export type LinkKind = 'password' | 'case';
export type LinkOwner =
  | { readonly kind: 'password'; readonly person: string }
  | { readonly kind: 'case'; readonly caseId: string };
export type NewLink = LinkOwner & {
  readonly id: string;
  readonly institution: Institution;
  readonly mail: string;
  readonly madeAt: Date;
  readonly key: string;
};

export const passwordLinkHours = 24;
export const caseLinkDaysAfterEnd = 30;

/** Derived, so that a retry sends the same link without anybody having stored it: 144 bits. */
export const linkToken = (key: string, linkId: string): string =>
  createHmac('sha256', key).update(`link:${linkId}`).digest().subarray(0, 18).toString('base64url');

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Making it again (a retried delivery) changes nothing. A new password link voids the person's older ones. */
export async function makeLink(trx: Db, link: NewLink): Promise<void> {
  if (link.kind === 'password') await voidOlderLinks(trx, link.person, link.id, link.madeAt);
  const owner = link.kind === 'password' ? { person: link.person } : { case_id: link.caseId };
  const { id, kind, institution, mail } = link;
  const hash = tokenHash(linkToken(link.key, id));
  await trx('links')
    .insert({ id, kind, institution, mail, hash, ...owner, made_at: link.madeAt })
    .onConflict('id')
    .ignore();
  if (link.kind === 'case') await boundByEnd(trx, link.caseId);
}

/** Two links made at the same time take turns at the person's row: otherwise neither would see, and void, the other. */
async function voidOlderLinks(trx: Db, person: string, newer: string, at: Date): Promise<void> {
  await lockPerson(trx, person);
  if (await trx('links').where({ id: newer }).first('id')) return;
  await voidPasswordLinks(trx, person, at);
}

/** After a password was set or an account closed no older link of that person opens anything. */
export async function voidPasswordLinks(trx: Db, person: string, at: Date): Promise<void> {
  await trx('links')
    .where({ person, kind: 'password' })
    .whereNull('used_at')
    .whereNull('voided_at')
    .update({ voided_at: at });
}

/** A link made after the end of its case lives as long as those made before it. */
async function boundByEnd(trx: Db, caseId: string): Promise<void> {
  const ended: { ended_at: Date | null } | undefined = await trx('cases').where({ id: caseId }).first('ended_at');
  if (ended?.ended_at) await extendCaseLink(trx, caseId, daysAfter(ended.ended_at, caseLinkDaysAfterEnd));
}

/**
 * The 24 hours of a password link count from the moment the mail server took the mail. Each attempt starts them too:
 * after a crash between the server's yes and our record the link still ends by itself.
 */
export async function startLinkClock(trx: Db, mail: string, at: Date): Promise<void> {
  const until = new Date(at.getTime() + passwordLinkHours * 3_600_000);
  const live = () => trx('links').where({ mail }).whereNull('used_at').whereNull('voided_at');
  await live().where({ kind: 'password' }).update({ valid_from: at, valid_until: until });
  await live().where({ kind: 'case' }).whereNull('valid_from').update({ valid_from: at });
}

/** Called at the case's end; `caseLinkEnd` is the usual moment. */
export async function extendCaseLink(trx: Db, caseId: string, until: Date): Promise<void> {
  await trx('links').where({ case_id: caseId }).whereNull('voided_at').update({ valid_until: until });
}

export const caseLinkEnd = (endedAt: Date): Date => daysAfter(endedAt, caseLinkDaysAfterEnd);

/** At the deadline of an expired case its links stop at once. */
export async function voidCaseLinks(trx: Db, caseId: string, at: Date): Promise<void> {
  await trx('links').where({ case_id: caseId }).whereNull('voided_at').update({ voided_at: at });
}

const daysAfter = (instant: Date, days: number) => new Date(instant.getTime() + days * 86_400_000);

/** The link that a mail carries. */
export const linkOfMail = (db: Db, mail: string): Promise<LinkOfMail | undefined> =>
  db('links').where({ mail }).first('id', 'voided_at', 'used_at');

export type LinkOfMail = { readonly id: string; readonly voided_at: Date | null; readonly used_at: Date | null };
