import type { Actor } from '../../domain/actor.ts';
import { resolved, views } from '../../domain/facts.ts';
import type { ViewName } from '../../domain/names.ts';
import { partsSeenBy } from '../../domain/parts-seen.ts';
import type { SeenCase } from './facts.ts';

/** What a step lays before its person, as tables. */
export const viewsOf = (shows: readonly ViewName[] | undefined, { process, facts }: SeenCase, part: string) =>
  (shows ?? []).map((name) => viewOf(name, { process, facts }, part));

/** What a case lays before everybody who may see it: whole before those whose it is, a unit's part before that unit. */
export function caseViews(actor: Actor, seen: SeenCase, parts: readonly string[]) {
  const sees = partsSeenBy(actor, seen.thing);
  const shown = parts.every(sees) ? [''] : parts.filter(sees);
  const views = shown.flatMap((part) => viewsOf(seen.process.shows, seen, part));
  return views.filter(({ rows }) => rows.length > 0);
}

function viewOf(name: ViewName, of: Pick<SeenCase, 'process' | 'facts'>, part: string) {
  const { title, columns, rows, total = null } = resolved(views, name, { ...of, part });
  return { name, part: part === '' ? null : part, title, columns: [...columns], rows: [...rows], total };
}
