import type { Person } from '../../domain/actor.ts';
import { can } from '../../domain/permission.ts';
import { compareTr } from '../../domain/text.ts';
import { type Unit, unitAndAbove, unitsOf } from '../../domain/units.ts';

/** Where somebody gives roles: what is above first, then by name. */
export const keptUnits = (who: Person): readonly Unit[] =>
  unitsOf(who.institution)
    .filter(({ id }) => can(who, 'keep', { kind: 'unit', unit: id }))
    .sort((one, other) => depth(one) - depth(other) || compareTr(one.name, other.name));

const depth = ({ id }: Unit) => unitAndAbove(id).length;
