import type { Reach } from '../../domain/reach.ts';
import { roleNames } from '../../domain/roles.ts';

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
  const chosen = only === undefined ? desks : desks.filter(([unit]) => unit === only);
  return {
    units: chosen.map(([unit]) => unit),
    roles: chosen.map(([, role]) => role),
    words: chosen.map((desk) => desk.join(' ')),
  };
}

/** A candidate row `c` that lies on one of these desks. */
export const onDesks = "(c.unit || ' ' || c.role) = ANY (:desks::text[])";
