import { createHash, randomBytes } from 'node:crypto';
import type { Actor, Post } from '../domain/actor.ts';
import type { Institution } from '../domain/institutions.ts';
import { type Bearer, bearerOf, lifetimes } from '../domain/session.ts';
import type { Db } from './connection.ts';

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
export async function actorBehind(
  db: Db,
  asked: { readonly token: string; readonly institution: Institution; readonly now: Date },
): Promise<Actor | undefined> {
  const hash = hashOf(asked.token);
  const row: Row | undefined = await found(db, hash, asked.institution);
  const actor = row && actorIn(row, asked.institution, hash.toString('hex'));
  if (!row || !actor || isOver(row, bearerOf(actor), asked.now)) return undefined;
  await markSeen(db, hash, row.seen_at, asked.now);
  return actor;
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

export async function forgetSessions(db: Db, now: Date): Promise<void> {
  await db('sessions').where('expires_at', '<', now).delete();
}

type Row = {
  readonly case_id: string | null;
  readonly seen_at: Date;
  readonly expires_at: Date;
  readonly person: string | null;
  readonly email_key: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly roles: readonly Post[];
  readonly firms: readonly string[];
};

const hashOf = (token: string) => createHash('sha256').update(token).digest();

const found = (db: Db, hash: Buffer, institution: Institution): Promise<Row | undefined> =>
  db('sessions')
    .leftJoin('persons', 'persons.id', 'sessions.person')
    .where({ 'sessions.hash': hash, 'sessions.institution': institution })
    .whereNull('persons.disabled_at')
    .first(
      'sessions.case_id',
      'sessions.seen_at',
      'sessions.expires_at',
      'sessions.person',
      'persons.email_key',
      'persons.first_name',
      'persons.last_name',
      db.raw(rolesHeld),
      db.raw(firmsHeld),
    );

const rolesHeld = `COALESCE((SELECT jsonb_agg(jsonb_build_object('role', role, 'unit', unit) ORDER BY role, unit)
  FROM memberships WHERE memberships.person = sessions.person), '[]') AS roles`;
const firmsHeld = `COALESCE((SELECT jsonb_agg(DISTINCT tax_number)
  FROM person_firms WHERE person_firms.person = sessions.person), '[]') AS firms`;

function actorIn(row: Row, institution: Institution, session: string): Actor | undefined {
  if (row.case_id) return { kind: 'visitor', session, institution, caseId: row.case_id };
  if (!row.person) return undefined;
  const name = `${row.first_name} ${row.last_name}`;
  const { person: id, email_key: emailKey, roles, firms } = row;
  return { kind: 'person', id, session, institution, name, emailKey, roles, firms };
}

const isOver = (row: Row, bearer: Bearer, now: Date) =>
  row.expires_at <= now || now.getTime() - row.seen_at.getTime() >= lifetimes[bearer].idle;

/** Once a minute is enough for idleness, and spares a write per request. */
async function markSeen(db: Db, hash: Buffer, seenAt: Date, now: Date) {
  if (now.getTime() - seenAt.getTime() >= 60_000) await db('sessions').where({ hash }).update({ seen_at: now });
}
