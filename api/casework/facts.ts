import { findCase } from '../../db/cases.ts';
import type { CaseRow } from '../../db/events.ts';
import { factsOf } from '../../db/facts.ts';
import { desksOf, findTaskOnDesks, type TaskRow } from '../../db/tasks.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Candidate } from '../../domain/candidates.ts';
import { Refusal } from '../../domain/errors.ts';
import type { CaseFacts } from '../../domain/facts.ts';
import { emailKey } from '../../domain/identifiers.ts';
import type { Institution } from '../../domain/institutions.ts';
import { partiesOf } from '../../domain/parties.ts';
import { partsSeenBy } from '../../domain/parts-seen.ts';
import { type CaseThing, can, type TaskThing } from '../../domain/permission.ts';
import type { Process } from '../../domain/process.ts';
import type { ApiDeps } from '../deps.ts';

export type SeenCase = {
  readonly row: CaseRow;
  readonly process: Process;
  readonly facts: CaseFacts;
  readonly thing: CaseThing;
};

/** The case, if this person may see it; otherwise there is none, also in what they are told. */
export async function seenCase({ db, catalogue }: ApiDeps, actor: Actor, id: string): Promise<SeenCase> {
  const row = await findCase(db, id);
  const process = row && catalogue.get(row.process);
  if (!row || !process) throw new Refusal('NotFound');
  const [facts, desks] = await Promise.all([factsOf(db, row), desksOf(db, id)]);
  const applicant = facts.applicant && emailKey(facts.applicant.email);
  const { opened_by, firm, acting_for, institution } = row;
  const owned = { id, opened_by, firm, acting_for, institution: institution as Institution, applicant };
  const about = { isForOwn: process.start.ownFirm === true, parties: partiesOf({ process, facts }) };
  const thing: CaseThing = { kind: 'case', ...owned, ...about, desks };
  if (!can(actor, 'see', thing)) throw new Refusal('NotFound');
  return { row, process, facts, thing };
}

export type SeenTask = {
  readonly task: TaskRow;
  /** The case behind it; a mail about an account has none. */
  readonly seen: SeenCase | undefined;
  readonly candidates: readonly Candidate[];
};

export async function seenTask(deps: ApiDeps, actor: Actor, id: string): Promise<SeenTask> {
  const found = await findTaskOnDesks(deps.db, id);
  if (!found) throw new Refusal('NotFound');
  const { candidates, ...task } = found;
  const seen = task.case_id ? await seenCase(deps, actor, task.case_id) : undefined;
  if (!can(actor, 'see', taskThing({ task, seen, candidates }))) throw new Refusal('NotFound');
  if (seen && !partsSeenBy(actor, seen.thing)(task.part)) throw new Refusal('NotFound');
  return { task, seen, candidates };
}

/** The task as the permission rule knows it; a door is an outcome that belongs to others than the step. */
export const taskThing = ({ task, seen, candidates }: SeenTask, door = ''): TaskThing => ({
  kind: 'task',
  institution: task.institution as Institution,
  of: seen?.thing,
  desks: candidates.filter((candidate) => candidate.door === door),
  assignee: task.assignee,
  claimedInPlaceOf: task.claimed_in_place_of,
});
