import { ownCases, ownNews } from '../../db/own-cases.ts';
import { tasksOf } from '../../db/tasks.ts';
import { visit } from '../../db/visits.ts';
import type { Person } from '../../domain/actor.ts';
import { sentenceOf, type Told } from '../../domain/sentences.ts';
import type { ApiDeps } from '../deps.ts';
import { laidOut, openFor, standingBrief, summary } from './case-view.ts';
import { isTimed, isUuid, pageOf, placeIn } from './cursor.ts';
import { seenCase } from './facts.ts';
import { namesIn } from './people.ts';

const pageSize = 20;

export type Asked = {
  readonly state?: 'open' | 'ended' | undefined;
  readonly firm?: string | undefined;
  readonly turn?: 'mine' | undefined;
  readonly after?: string | undefined;
};

/** A page of one's own cases, each with where it stands. */
export async function ownCasesPage(deps: ApiDeps, who: Person, { after, turn, ...asked }: Asked) {
  const last = after === undefined ? undefined : placeIn(after, (at, id) => isTimed(at) && isUuid(id));
  const found = await ownCases(deps.db, who, {
    ...asked,
    institution: who.institution,
    steps: turn && applicantsSteps(deps),
    ...(last && { after: { at: last[0], id: last[1] } }),
    limit: pageSize + 1,
  });
  const { rows, next } = pageOf(found, pageSize, (last) => [last.at, last.id]);
  return { cases: await Promise.all(rows.map(({ id }) => ownCase(deps, who, id))), next };
}

/** The steps in which a case waits for whoever filed it. */
const applicantsSteps = ({ catalogue }: ApiDeps) =>
  [...catalogue.values()].flatMap(({ id, steps }) =>
    Object.keys(steps)
      .filter((step) => ['applicant', 'visitor'].includes(steps[step]!.by ?? ''))
      .map((step) => `${id} ${step}`),
  );

async function ownCase(deps: ApiDeps, who: Person, id: string) {
  const seen = await seenCase(deps, who, id);
  const open = await laidOut(deps.db, seen, openFor(who, await tasksOf(deps.db, id)));
  const standing = open.map((of) => standingBrief(who, of));
  return { ...summary(seen.row, seen.process, seen.facts.firm), standing };
}

const mostNews = 20;

/** What others did to one's cases since the visit before this one, in sentences. */
export async function newsFor(deps: ApiDeps, who: Person) {
  const { db, clock, catalogue } = deps;
  const since = await visit(db, who.id, await clock.now());
  if (since === null) return { since, events: [] };
  const rows = await ownNews(db, who, { institution: who.institution, since, limit: mostNews });
  const name = await namesIn(deps, who, rows);
  const events = rows.map(({ case_id, number, at, process: id, ...event }) => {
    const process = catalogue.get(id);
    const mail = (of: string) => process?.mails?.[of]?.subject ?? of;
    const sentence = sentenceOf(event as unknown as Told, { process, mail, who: name });
    return { case: { id: case_id, number }, at: at.toISOString(), sentence };
  });
  return { since: since.toISOString(), events };
}
