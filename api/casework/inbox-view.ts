import { readWorkOf } from '../../db/inbox/work.ts';
import type { InboxRow } from '../../db/inbox.ts';
import type { Actor } from '../../domain/actor.ts';
import { attentionStep } from '../../domain/attention.ts';
import { isApplicantOf } from '../../domain/casework.ts';
import { can } from '../../domain/permission.ts';
import type { Catalogue } from '../../workflows/catalogue.ts';
import type { ApiDeps } from '../deps.ts';
import { caseView, taskSummary } from './case-view.ts';
import { decisionOn } from './decided.ts';
import { type SeenTask, taskThing } from './facts.ts';
import { firmView } from './firm-view.ts';
import { isTurnOf, outcomesFor } from './outcomes.ts';
import { personTitle, unitNames } from './people.ts';
import { viewsOf } from './views.ts';

/** A line of the list: enough to choose by, nothing personal of applicants. */
export function inboxRow(catalogue: Catalogue, row: InboxRow) {
  const process = catalogue.get(row.process);
  return {
    id: row.id,
    case: row.case_id === null ? null : { id: row.case_id, number: row.number! },
    process: { id: row.process, title: process?.title ?? 'Hesap e-postaları' },
    step: { id: row.step, title: process?.steps[row.step]?.title ?? attentionStep.title },
    firm: row.tax_number === null ? null : { taxNumber: row.tax_number, title: row.firm_title! },
    units: row.units.map(unitNames),
    openedAt: row.opened_at.toISOString(),
    due: (row.due ?? row.target)?.toISOString() ?? null,
    assignee: row.assignee === null ? null : { id: row.assignee, title: row.assignee_name! },
    about: attentionIn(row),
    priority: row.priority,
    followUp: row.follow_up,
    note: row.note,
  };
}

type Attention = { of: string; code: string; outcomes: string[] };
const attentionIn = ({ step, about }: { readonly step: string; readonly about: object }): Attention | null =>
  step === attentionStep.id ? (about as Attention) : null;

export async function taskView(deps: ApiDeps, actor: Actor, seen: SeenTask) {
  const { task, seen: behind } = seen;
  const isStaff = actor.kind === 'person' && actor.roles.length > 0;
  const assignee =
    task.assignee === null || !isStaff ? null : { id: task.assignee, title: await personTitle(deps.db, task.assignee) };
  return {
    ...taskSummary(task, behind?.process),
    state: task.state,
    outcome: task.outcome,
    assignee,
    about: isStaff ? attentionIn(task) : null,
    decided: await decidedView(deps, actor, seen),
    may: isStaff ? mayDo(actor, seen) : null,
    desk: await deskView(deps, actor, seen),
    firm: isStaff && behind && !isApplicantOf(actor, behind.thing) ? await firmView(deps, behind) : null,
    outcomes: outcomesFor(actor, seen),
    views:
      behind && isTurnOf(actor, seen)
        ? viewsOf(actor, behind, { shows: behind.process.steps[task.step]?.shows, part: task.part })
        : [],
    case: behind ? await caseView(deps, actor, behind) : null,
  };
}

async function decidedView(deps: ApiDeps, actor: Actor, { task }: SeenTask) {
  const { at, ...decided } = await decisionOn(deps, actor, task);
  return decided.outcome === null ? null : { ...decided, at: at?.toISOString() ?? null };
}

/** What this person may do at the desk; the acts themselves ask again. */
function mayDo(actor: Actor, seen: SeenTask) {
  const thing = taskThing(seen);
  const may = (act: 'claim' | 'release' | 'decide' | 'assign' | 'annotate') =>
    seen.task.state === 'open' && can(actor, act, thing);
  const release = seen.task.assignee !== null && may('release');
  return {
    ...{ claim: may('claim'), release, decide: may('decide') },
    assign: may('assign'),
    annotate: may('annotate'),
  };
}

/** What the desk keeps about the task, for whoever may write there. */
async function deskView({ db }: ApiDeps, actor: Actor, seen: SeenTask) {
  const { id } = seen.task;
  if (!can(actor, 'annotate', taskThing(seen))) return null;
  const { priority, follow_up, note, note_by, note_at } = (await readWorkOf(db, id))!;
  const notedBy = note_by === null ? null : { id: note_by, title: await personTitle(db, note_by) };
  return { priority, followUp: follow_up, note, notedBy, notedAt: note_at?.toISOString() ?? null };
}
