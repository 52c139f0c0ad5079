import type { Actor } from '../../domain/actor.ts';
import { isApplicantOf } from '../../domain/casework.ts';
import { resolved, views } from '../../domain/facts.ts';
import type { ViewName } from '../../domain/names.ts';
import { partsSeenBy } from '../../domain/parts-seen.ts';
import type { SeenCase } from './facts.ts';

type Shown = { readonly shows: readonly ViewName[] | undefined; readonly part: string };

/** What a step lays before its person, as tables. */
export const viewsOf = (actor: Actor, seen: SeenCase, { shows = [], part }: Shown) =>
  shows.map((name) => viewOf(actor, seen, { name, part }));

/** What a case lays before everybody who may see it: whole before those whose it is, a unit's part before that unit. */
export function caseViews(actor: Actor, seen: SeenCase, parts: readonly string[]) {
  const sees = partsSeenBy(actor, seen.thing);
  const shown = parts.every(sees) ? [''] : parts.filter(sees);
  const views = shown.flatMap((part) => viewsOf(actor, seen, { shows: seen.process.shows, part }));
  return views.filter(({ rows }) => rows.length > 0);
}

type Named = { readonly name: ViewName; readonly part: string };

/** Cells without a column go along: they say of a row what it is. What is for staff alone does not. */
function viewOf(actor: Actor, { process, facts, thing }: SeenCase, { name, part }: Named) {
  const { title, columns, rows, total = null } = resolved(views, name, { process, facts, part });
  const hidden = isApplicantOf(actor, thing) ? columns.filter(({ forStaff }) => forStaff) : [];
  const without = (cells: (typeof rows)[number]) =>
    Object.fromEntries(Object.entries(cells).filter(([cell]) => !hidden.some((column) => column.name === cell)));
  return {
    ...{ name, part: part === '' ? null : part, title, total },
    columns: columns.filter((column) => !hidden.includes(column)).map(({ forStaff: _, ...column }) => column),
    rows: rows.map(without),
  };
}
