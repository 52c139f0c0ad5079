import type { Change } from '../../db/changes.ts';
import type { ApiDeps } from '../deps.ts';
import { nothingPending, type Pending, remember } from './pending.ts';
import type { Reader } from './reader.ts';
import { lookAtAll } from './still-there.ts';
import { tellOfCases } from './tell-cases.ts';
import { tellOfTasks } from './tell-tasks.ts';

export type HearingDeps = Pick<ApiDeps, 'db' | 'clock' | 'catalogue' | 'log'>;

/** What comes within a moment is told together: one act is often several changes, and one look at the database is enough. */
const gatherMs = 50;

/** Takes what the database tells, and tells it on in the order in which it came; one round is over before the next begins. */
export function hearingFor(deps: HearingDeps, readers: ReadonlySet<Reader>) {
  let pending = nothingPending();
  let isGathering = false;
  let rounds = Promise.resolve();

  function onChange(change: Change) {
    if (readers.size === 0) return;
    remember(pending, change);
    if (isGathering) return;
    isGathering = true;
    setTimeout(() => (rounds = rounds.then(round)), gatherMs).unref();
  }

  async function round() {
    isGathering = false;
    const heard = pending;
    pending = nothingPending();
    await tellOn(deps, readers, heard).catch((error: unknown) => {
      deps.log.warn({ err: error }, 'a change was not told');
      onGap();
    });
  }

  function onGap() {
    for (const reader of readers) reader.tell('reload', { reason: 'gap' });
  }

  return { onChange, onGap };
}

/** Rights before news: whoever has just lost them hears no more. */
async function tellOn(deps: HearingDeps, readers: ReadonlySet<Reader>, heard: Pending): Promise<void> {
  const concerned = [...readers].filter((reader) => heard.everybody || heard.people.has(idOf(reader)));
  await lookAtAll(deps, concerned);
  if (heard.everything) for (const reader of readers) reader.tell('reload', { reason: 'many' });
  if (heard.everything) return;
  if (heard.tasks.size + heard.desks.size > 0) await tellOfTasks(deps, readers, heard);
  if (heard.cases.size > 0) await tellOfCases(deps, readers, heard);
}

function idOf(reader: Reader): string {
  const actor = reader.actor();
  return actor.kind === 'person' ? actor.id : actor.caseId;
}
