import { findCase } from '../../db/cases.ts';
import type { CaseRow } from '../../db/events.ts';
import { loadFacts } from '../../db/facts.ts';
import { candidatesOf } from '../../db/inbox.ts';
import { desksOf, findTask, type TaskRow } from '../../db/tasks.ts';
import type { Actor } from '../../domain/actor.ts';
import { isOnDeskOf, maySee } from '../../domain/casework.ts';
import { Refusal } from '../../domain/errors.ts';
import type { CaseFacts } from '../../domain/facts.ts';
import type { Process } from '../../domain/process.ts';
import type { ApiDeps } from '../deps.ts';

export type SeenCase = { readonly row: CaseRow; readonly process: Process; readonly facts: CaseFacts };

/** The case, if this person may see it; otherwise there is none, also in what they are told. */
export async function seenCase({ db, catalogue }: ApiDeps, actor: Actor, id: string): Promise<SeenCase> {
  const row = await findCase(db, id);
  const process = row && catalogue.get(row.process);
  if (!row || !process || row.institution !== actor.institution) throw new Refusal('NotFound');
  if (!maySee(actor, row, await desksOf(db, id))) throw new Refusal('NotFound');
  return { row, process, facts: await loadFacts(db, id) };
}

export type SeenTask = {
  readonly task: TaskRow;
  readonly seen: SeenCase | undefined;
  readonly candidates: readonly Candidate[];
};
type Candidate = { readonly unit: string; readonly role: string; readonly door: string };

/** A task of a case that may be seen; one without a case (an account's mail) belongs to those who are asked. */
export async function seenTask(deps: ApiDeps, actor: Actor, id: string): Promise<SeenTask> {
  const task = await findTask(deps.db, id);
  if (!task || task.institution !== actor.institution) throw new Refusal('NotFound');
  const candidates = await candidatesOf(deps.db, id);
  if (task.case_id) return { task, candidates, seen: await seenCase(deps, actor, task.case_id) };
  if (actor.kind !== 'person' || !isOnDeskOf(actor, candidates)) throw new Refusal('NotFound');
  return { task, candidates, seen: undefined };
}
