import type { Reach } from '../../domain/reach.ts';
import { roleNames } from '../../domain/roles.ts';
import type { Db } from '../connection.ts';

/** Every unit and role whose desk a person sits at; a coordinator at all of a unit's but the operators'. */
export type Desks = {
  readonly units: readonly string[];
  readonly roles: readonly string[];
  /** Unit and role in one word: a long list of such words is looked up by hash, a join against it is not. */
  readonly words: readonly string[];
};

const staffed = roleNames.filter((role) => role !== 'operator');

export function desksIn(reach: Reach, only?: string): Desks {
  const pairs = reach.flatMap(({ role, units }) =>
    units.flatMap((unit) => (role === 'any' ? staffed : [role]).map((one) => `${unit} ${one}`)),
  );
  const desks = [...new Set(pairs)].map((pair) => pair.split(' ') as [string, string]);
  return desksFrom(desks.map(([unit, role]) => ({ unit, role })).filter(({ unit }) => unit === (only ?? unit)));
}

type Desk = { readonly unit: string; readonly role: string };

export const desksFrom = (desks: readonly Desk[]): Desks => ({
  units: desks.map(({ unit }) => unit),
  roles: desks.map(({ role }) => role),
  words: desks.map(({ unit, role }) => `${unit} ${role}`),
});

const few = 10;

/** Those of them on which a task has ever lain: of a coordinator's hundreds most are always empty. */
export async function desksInUse(db: Db, reach: Reach, only?: string): Promise<Desks> {
  const all = desksIn(reach, only);
  if (all.words.length <= few) return all;
  const { rows } = await db.raw("SELECT unit, role FROM desks WHERE (unit || ' ' || role) = ANY (:words::text[])", {
    words: all.words,
  });
  return desksFrom(rows);
}

/** A candidate row `c` that lies on one of these desks. */
export const onDesks = "(c.unit || ' ' || c.role) = ANY (:desks::text[])";
