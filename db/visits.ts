import type { Db } from './connection.ts';

/** A visit goes on while its person comes back within half an hour. */
const pause = 30 * 60_000;

/** Begins a visit or goes on with one: the end of the visit before it, if there was any. */
export async function visit(db: Db, person: string, at: Date): Promise<Date | null> {
  const { rows } = await db.raw(
    `INSERT INTO visits (person, seen_at) VALUES (:person, :at)
     ON CONFLICT (person) DO UPDATE SET
       since = CASE WHEN visits.seen_at < :begun THEN visits.seen_at ELSE visits.since END, seen_at = :at
     RETURNING since`,
    { person, at, begun: new Date(at.getTime() - pause) },
  );
  return rows[0].since;
}
