import type { Post } from '../domain/actor.ts';
import type { Institution } from '../domain/institutions.ts';
import { fold } from '../domain/text.ts';
import type { Db } from './connection.ts';

export type StaffRow = {
  readonly id: string;
  readonly name: string;
  readonly isClosed: boolean;
  readonly hasFirms: boolean;
  readonly posts: readonly Post[];
};

/** Somebody with an account at an institution, with the posts that are their own. */
export const findStaff = (db: Db, institution: Institution, id: string): Promise<StaffRow | undefined> =>
  staff(db, institution).where('p.id', id).first();

type Sought = { readonly institution: Institution; readonly q: string | undefined; readonly limit: number };

/** Who works here, by parts of their names as Turkish writes them (R27). */
export async function searchStaff(db: Db, { institution, q = '', limit }: Sought): Promise<StaffRow[]> {
  const found: StaffRow[] = await staff(db, institution)
    .whereNull('p.disabled_at')
    .whereExists(db('memberships as m').whereRaw('m.person = p.id').select('m.role'))
    .whereRaw("fold(p.first_name || ' ' || p.last_name) LIKE ALL (?::text[])", [patternsOf(q)])
    .orderBy(['p.last_name', 'p.first_name', 'p.id'])
    .limit(limit);
  return found.sort((one, other) => turkish.compare(one.name, other.name));
}

/** Each word is part of the name; what LIKE would read as its own is escaped. */
const patternsOf = (q: string): string[] =>
  q
    .normalize('NFKC')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `%${fold(word).replace(/[\\%_]/g, '\\$&')}%`);

const turkish = new Intl.Collator('tr');

const staff = (db: Db, institution: Institution) =>
  db('persons as p')
    .where('p.institution', institution)
    .select<StaffRow[]>('p.id', db.raw("p.first_name || ' ' || p.last_name as name"))
    .select(db.raw('p.disabled_at IS NOT NULL as "isClosed"'))
    .select(db.raw('EXISTS (SELECT FROM person_firms f WHERE f.person = p.id) as "hasFirms"'))
    .select(
      db.raw(`COALESCE((SELECT jsonb_agg(jsonb_build_object('role', m.role, 'unit', m.unit) ORDER BY m.role, m.unit)
        FROM memberships m WHERE m.person = p.id), '[]') AS posts`),
    );
