import type { Knex } from 'knex';
import type { Db } from './connection.ts';

/** After `free` failures in a row a rest of `first`, doubled by each further failure up to `longest`; never for good. */
export type LockRule = {
  readonly free: number;
  readonly first: number;
  readonly longest: number;
  readonly forgetAfter: number;
};

type Trying = { readonly key: string; readonly rule: LockRule; readonly now: Date };

/**
 * Counts a try before it is judged, so that fifty at once are no more tries than fifty in turn. `last` is admitted and
 * sets the lock; a refused one counts nothing, so that going on does not make the rest longer.
 */
export async function attempt(db: Db, { key, rule, now }: Trying): Promise<'admitted' | 'last' | 'refused'> {
  const { free, first, longest } = rule;
  const forget = new Date(now.getTime() + rule.forgetAfter);
  const { rows } = await db.raw(countAttempt, { key, now, forget, free, first, longest });
  const [row] = rows as { locked: boolean }[];
  if (!row) return 'refused';
  return row.locked ? 'last' : 'admitted';
}

const countAttempt = `
INSERT INTO throttles AS t (key, count, forget_at) VALUES (:key, 1, :forget)
ON CONFLICT (key) DO UPDATE SET
  count = CASE WHEN t.forget_at <= :now THEN 1 ELSE t.count + 1 END,
  locked_until = CASE WHEN t.forget_at > :now AND t.count + 1 >= :free
    THEN :now::timestamptz + least(:first * power(2, least(t.count + 1 - :free, 30)), :longest) * interval '1 millisecond'
  END,
  forget_at = :forget
WHERE t.locked_until IS NULL OR t.locked_until <= :now
RETURNING locked_until IS NOT NULL AS locked`;

/** The try was right after all: it is not counted, and the lock that it set falls. */
export async function giveBack(db: Db, key: string): Promise<void> {
  await db('throttles')
    .where({ key })
    .update({ count: db.raw('greatest(count - 1, 0)'), locked_until: null });
}

export async function forgetFailures(db: Db, keys: readonly string[]): Promise<void> {
  await db('throttles').whereIn('key', keys).delete();
}

type Spending = { readonly key: string; readonly most: number; readonly within: number; readonly now: Date };

/** One of `most` within a span that begins with the first. Undefined: go on; otherwise the seconds until there are more. */
export async function spend(db: Db, { key, most, within, now }: Spending): Promise<number | undefined> {
  const until = new Date(now.getTime() + within);
  const { rows } = await db.raw(spendOne, { key, now, until, most });
  if (rows.length > 0) return undefined;
  const row = await db('throttles').where({ key }).first('forget_at');
  return Math.max(1, Math.ceil(((row?.forget_at ?? now).getTime() - now.getTime()) / 1000));
}

const spendOne = `
INSERT INTO throttles AS t (key, count, forget_at) VALUES (:key, 1, :until)
ON CONFLICT (key) DO UPDATE SET
  count = CASE WHEN t.forget_at <= :now THEN 1 ELSE t.count + 1 END,
  forget_at = CASE WHEN t.forget_at <= :now THEN :until ELSE t.forget_at END
WHERE t.forget_at <= :now OR t.count < :most
RETURNING key`;

/** Those who ask about the same thing at the same moment take turns, over all processes. */
export const inTurn = <T>(db: Knex, key: string, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> =>
  db.transaction(async (trx) => {
    await trx.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [key]);
    return work(trx);
  });

/** Something worth knowing for a while: that a network has signed in to an account before. */
export async function remember(db: Db, key: string, until: Date): Promise<void> {
  await db('throttles').insert({ key, count: 1, forget_at: until }).onConflict('key').merge(['forget_at']);
}

export async function isRemembered(db: Db, key: string, now: Date): Promise<boolean> {
  return (await db('throttles').where({ key }).where('forget_at', '>', now).first('key')) !== undefined;
}

export async function forgetThrottles(db: Db, now: Date): Promise<void> {
  await db('throttles').where('forget_at', '<', now).delete();
}
