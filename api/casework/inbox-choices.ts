import type { Person } from '../../domain/actor.ts';
import { attentionStep } from '../../domain/attention.ts';
import type { Process } from '../../domain/process.ts';
import { isInReach, reachOf } from '../../domain/reach.ts';
import { isRole, roleNames } from '../../domain/roles.ts';
import { mayShareWith } from '../../domain/saved-filters.ts';
import { compareTr } from '../../domain/text.ts';
import type { Catalogue } from '../../workflows/catalogue.ts';
import { unitNames } from './people.ts';

/** What there is to narrow one's lists by: only units and steps whose tasks one sees, in the order of the alphabet. */
export function choicesFor(catalogue: Catalogue, who: Person) {
  const reach = reachOf(who.roles);
  const units = [...new Set(reach.flatMap((post) => post.units))].filter((unit) =>
    roleNames.some((role) => isInReach(reach, { unit, role })),
  );
  const isTheirs = (role: string) => units.some((unit) => isInReach(reach, { unit, role }));
  return {
    units: units.map((id) => ({ ...unitNames(id), mayShare: mayShareWith(who, id) })).sort(byTitle),
    processes: [...catalogue.values()]
      .filter(({ institution }) => institution === who.institution)
      .map((process) => ({ id: process.id, title: process.title, steps: stepsOf(process, isTheirs) }))
      .filter(({ steps }) => steps.length > 0)
      .sort(byTitle),
  };
}

function stepsOf({ steps }: Process, isTheirs: (role: string) => boolean) {
  const asked = Object.entries(steps)
    .filter(([, { by, inbox }]) => by !== undefined && inbox !== false && isRole(by) && isTheirs(by))
    .map(([id, { title }]) => ({ id, title }));
  return isTheirs('operator') ? [...asked, attentionStep] : asked;
}

const byTitle = (one: { readonly title: string }, other: { readonly title: string }) =>
  compareTr(one.title, other.title);
