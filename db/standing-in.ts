import type { HeldPost } from '../domain/actor.ts';
import type { Institution } from '../domain/institutions.ts';
import { type Absence, type Colleague, postsInPlace } from '../domain/substitution.ts';
import type { Db } from './connection.ts';

type Asked = { readonly person: string; readonly institution: Institution; readonly day: string };
type Loaded = Colleague & { readonly absences: readonly Absence[] };

/** The posts of the absent whose chain of substitutes ends at this person on this day. */
export async function heldInPlace(db: Db, { person, institution, day }: Asked): Promise<readonly HeldPost[]> {
  const { rows } = await db.raw<{ rows: Loaded[] }>(whoeverLeadsHere, { person, institution, day });
  return postsInPlace(
    person,
    rows,
    rows.flatMap(({ absences }) => absences),
    day,
  );
}

/** Walks the chains backwards from their end; whoever has left or was shut out passes nothing on. */
const whoeverLeadsHere = `
WITH RECURSIVE today AS (
  SELECT * FROM absences WHERE ended_at IS NULL AND from_day <= :day AND to_day >= :day
), chain(person) AS (
  SELECT :person::uuid
  UNION
  SELECT today.person FROM chain JOIN today ON today.substitute = chain.person
)
SELECT p.id, p.first_name || ' ' || p.last_name AS name, p.email_key AS "emailKey",
  COALESCE((SELECT jsonb_agg(DISTINCT f.tax_number) FROM person_firms f WHERE f.person = p.id), '[]') AS firms,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('role', m.role, 'unit', m.unit) ORDER BY m.role, m.unit)
    FROM memberships m WHERE m.person = p.id), '[]') AS posts,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('person', t.person, 'substitute', t.substitute, 'role', t.role,
      'unit', t.unit, 'from', t.from_day, 'to', t.to_day) ORDER BY t.id)
    FROM today t WHERE t.person = p.id), '[]') AS absences
FROM chain JOIN persons p ON p.id = chain.person
WHERE p.institution = :institution AND p.disabled_at IS NULL`;
