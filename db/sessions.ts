import { createHash, randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { Actor, Person } from '../domain/actor.ts';
import type { Institution } from '../domain/institutions.ts';
import { type Bearer, bearerOf, lifetimes } from '../domain/session.ts';
import { type Moment, type PersonColumns, personColumns, personIn } from './actors.ts';
import type { Db } from './connection.ts';
import { prepared } from './prepared.ts';
import { together } from './together.ts';

type Owner = { readonly person: string } | { readonly caseId: string };
export type NewSession = Owner & { readonly institution: Institution; readonly bearer: Bearer; readonly now: Date };
export type OpenedSession = { readonly token: string; readonly expiresAt: Date };

/** 256 random bits for the person; only their hash stays here. */
export async function openSession(db: Db, session: NewSession): Promise<OpenedSession> {
  const token = randomBytes(32).toString('base64url');
  const { institution, now } = session;
  const expiresAt = new Date(now.getTime() + lifetimes[session.bearer].atMost);
  const owner = 'person' in session ? { person: session.person } : { case_id: session.caseId };
  const times = { created_at: now, seen_at: now, expires_at: expiresAt };
  await db('sessions').insert({ hash: hashOf(token), institution, ...owner, ...times });
  return { token, expiresAt };
}

/** Who stands behind a token at this moment: roles, firms and locks are read anew for every request (R24). */
export async function actorBehind(db: Knex, asked: Moment & { readonly token: string }): Promise<Actor | undefined> {
  const hash = hashOf(asked.token);
  const row = await found(db, { hash, moment: asked });
  const actor = row && (await actorIn(db, row, { ...asked, session: hash.toString('hex') }));
  if (!row || !actor || isOver(row, bearerOf(actor), asked.now)) return undefined;
  await markSeen(db, hash, row.seen_at, asked.now);
  return actor;
}

/** The same look again at a session that is in use for long: looking is not using, so it still ends when idle. */
export async function actorInSession(
  db: Knex,
  asked: Moment & { readonly session: string },
): Promise<Actor | undefined> {
  const row = await found(db, { hash: Buffer.from(asked.session, 'hex'), moment: asked });
  const actor = row && (await actorIn(db, row, asked));
  return !row || !actor || isOver(row, bearerOf(actor), asked.now) ? undefined : actor;
}

export async function closeSession(db: Db, session: string): Promise<void> {
  await db('sessions')
    .where({ hash: Buffer.from(session, 'hex') })
    .delete();
}

/** After a new password, a new role or a lock nobody stays signed in as that person (R21). */
export async function closeSessionsOf(db: Db, person: string): Promise<void> {
  await db('sessions').where({ person }).delete();
}

export type OpenSession = {
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly expires_at: Date;
  readonly isThis: boolean;
};

/** The sessions of a person that are not over yet, the last used first. */
export async function sessionsOf(db: Db, who: Person, now: Date): Promise<OpenSession[]> {
  const idle = new Date(now.getTime() - lifetimes[bearerOf(who)].idle);
  return db('sessions')
    .where({ person: who.id })
    .where('expires_at', '>', now)
    .where('seen_at', '>', idle)
    .orderBy('seen_at', 'desc')
    .select('created_at', 'seen_at', 'expires_at', db.raw('hash = ? AS "isThis"', [Buffer.from(who.session, 'hex')]));
}

/** Every session of a person but the one that they ask with. */
export const closeOtherSessions = (db: Db, who: Person): Promise<number> =>
  db('sessions')
    .where({ person: who.id })
    .whereNot({ hash: Buffer.from(who.session, 'hex') })
    .delete();

export async function forgetSessions(db: Db, now: Date): Promise<void> {
  await db('sessions').where('expires_at', '<', now).delete();
}

type Row = { readonly case_id: string | null; readonly seen_at: Date; readonly expires_at: Date } & (
  | PersonColumns
  | { readonly person: null }
);

const hashOf = (token: string) => createHash('sha256').update(token).digest();

type Sought = { readonly hash: Buffer; readonly moment: Moment };

/** With every request, and a thousand people may ask in the same second. */
const found = together(async (db, sought: readonly Sought[]): Promise<readonly (Row | undefined)[]> => {
  const rows = new Map<string, Row>();
  for (const { institution, now } of new Map(sought.map(({ moment }) => [moment.institution, moment])).values()) {
    const hashes = sought.filter(({ moment }) => moment.institution === institution).map(({ hash }) => hash);
    for (const row of await opened(db, hashes, { institution, now }))
      rows.set(`${institution} ${row.hash.toString('hex')}`, row);
  }
  return sought.map(({ hash, moment }) => rows.get(`${moment.institution} ${hash.toString('hex')}`));
});

async function opened(
  db: Knex,
  hashes: readonly Buffer[],
  moment: Moment,
): Promise<(Row & { readonly hash: Buffer })[]> {
  const asked = db('sessions')
    .leftJoin('persons', 'persons.id', 'sessions.person')
    .where({ 'sessions.institution': moment.institution })
    .whereNull('persons.disabled_at')
    .select(
      ...['sessions.hash', 'sessions.case_id', 'sessions.seen_at', 'sessions.expires_at'],
      ...personColumns(db, moment),
    );
  if (hashes.length > 1) return asked.whereIn('sessions.hash', hashes);
  return prepared('session', asked.where({ 'sessions.hash': hashes[0] }));
}

async function actorIn(db: Db, row: Row, moment: Moment & { readonly session: string }): Promise<Actor | undefined> {
  const { session, institution } = moment;
  if (row.case_id) return { kind: 'visitor', session, institution, caseId: row.case_id };
  return row.person === null ? undefined : personIn(db, row, moment);
}

const isOver = (row: Row, bearer: Bearer, now: Date) =>
  row.expires_at <= now || now.getTime() - row.seen_at.getTime() >= lifetimes[bearer].idle;

/** Once a minute is enough for idleness, and spares a write per request. */
async function markSeen(db: Db, hash: Buffer, seenAt: Date, now: Date) {
  if (now.getTime() - seenAt.getTime() >= 60_000) await db('sessions').where({ hash }).update({ seen_at: now });
}
