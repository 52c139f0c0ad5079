import { answeredAmong } from '../../db/answers.ts';
import { mailsOfCase } from '../../db/case-mails.ts';
import type { Db } from '../../db/connection.ts';
import { documentsOf } from '../../db/documents.ts';
import type { CaseRow } from '../../db/events.ts';
import { firmTitles } from '../../db/firms.ts';
import { candidatesOf } from '../../db/inbox.ts';
import { type TaskRow, tasksOf } from '../../db/tasks.ts';
import { begunAmong } from '../../db/uploads.ts';
import type { Actor } from '../../domain/actor.ts';
import { explain } from '../../domain/calendar.ts';
import { capacityIn, isApplicantOf } from '../../domain/casework.ts';
import type { Firm } from '../../domain/facts.ts';
import { missedPapers } from '../../domain/form/index.ts';
import { partsSeenBy } from '../../domain/parts-seen.ts';
import type { Process } from '../../domain/process.ts';
import { type Wizard, wizardAt } from '../../domain/wizard.ts';
import type { ApiDeps } from '../deps.ts';
import { answersView } from './answers-view.ts';
import { documentView, isSent } from './document-view.ts';
import type { SeenCase, SeenTask } from './facts.ts';
import { knownOf } from './known.ts';
import { noticesFor } from './notices.ts';
import { isTurnOf, outcomesFor } from './outcomes.ts';
import { unitNames, unitTitle } from './people.ts';
import { caseViews, viewsOf } from './views.ts';

/** Everything about a case that this person may know, in one piece: where it stands, what was said, what was handed in. */
export async function caseView(deps: ApiDeps, actor: Actor, seen: SeenCase) {
  const { row, process, facts } = seen;
  const isStaff = isStaffMember(actor);
  const tasks = await tasksOf(deps.db, row.id);
  const isOwn = isApplicantOf(actor, seen.thing);
  const sees = partsSeenBy(actor, seen.thing);
  const open = openFor(actor, tasks).filter(({ part }) => sees(part));
  return {
    ...summary(row, process, facts.firm),
    actingFor: await capacityView(deps, actor, seen),
    standing: await standingsOf(deps, actor, seen, open),
    notices: isStaff && !isOwn ? await noticesFor(deps, seen) : [],
    answers: await answersView(deps, actor, seen),
    documents: (await documentsOf(deps.db, row.id))
      .filter((document) => isOwn || (isSent(document) && sees(document.part)))
      .map((document) => documentView(document, process)),
    views: caseViews(actor, seen, [...new Set(tasks.map(({ part }) => part).filter((part) => part !== ''))]),
    mails: (await mailsOfCase(deps.db, row.id))
      .filter(({ part }) => sees(part))
      .map(({ id, name, subject, state, made_at, sent_at }) => ({
        id,
        name,
        subject: subject ?? process.mails?.[name]?.subject ?? name,
        state,
        madeAt: made_at.toISOString(),
        sentAt: sent_at?.toISOString() ?? null,
      })),
  };
}

/** In whose name whoever looks at it would act in it. */
async function capacityView({ db }: ApiDeps, actor: Actor, { thing, row }: SeenCase) {
  const acting = actor.kind === 'person' ? capacityIn(actor, thing) : undefined;
  if (!acting) return null;
  const titles = await firmTitles(db, [acting.firm, ...(acting.card ? [acting.card.by] : [])]);
  const named = (taxNumber: string) => titles.get(taxNumber) ?? taxNumber;
  const as = (acting.firm === row.acting_for && row.acting_as) || 'exporter';
  return { taxNumber: acting.firm, title: named(acting.firm), as, by: acting.card ? named(acting.card.by) : null };
}

/** What operators have to mend is no step of the case. */
export const openFor = (actor: Actor, tasks: readonly TaskRow[]) =>
  tasks.filter(({ state, step }) => state === 'open' && (isStaffMember(actor) || step !== 'attention'));

const isStaffMember = (actor: Actor) => actor.kind === 'person' && actor.roles.length > 0;

export const summary = (row: CaseRow, process: Process, firm?: Firm) => ({
  id: row.id,
  number: row.number,
  institution: row.institution,
  process: { id: process.id, title: process.title, noun: process.noun },
  state: row.state,
  ending: row.ending === null ? null : { id: row.ending, title: process.ends[row.ending] ?? row.ending },
  firm: firm ? { taxNumber: firm.taxNumber, title: firm.title } : null,
  openedAt: row.opened_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
});

async function standingsOf({ db }: ApiDeps, actor: Actor, seen: SeenCase, open: readonly TaskRow[]) {
  const standings = await laidOut(db, seen, open);
  return standings.map((of) => ({
    ...standingBrief(actor, of),
    missing: missingView(seen, of.task),
    views: isTurnOf(actor, of)
      ? viewsOf(actor, seen, { shows: seen.process.steps[of.task.step]?.shows, part: of.task.part })
      : [],
    outcomes: of.isAnswered ? [] : outcomesFor(actor, of),
  }));
}

type Laid = SeenTask & { readonly seen: SeenCase; readonly isAnswered: boolean; readonly isBegun: boolean };

/** Open tasks with their desks; an answer may be on record whose workflow has not heard of it yet. */
export async function laidOut(db: Db, seen: SeenCase, open: readonly TaskRow[]): Promise<readonly Laid[]> {
  const ids = open.map(({ id }) => id);
  const [answered, begun] = [await answeredAmong(db, ids), await begunAmong(db, ids)];
  const candidates = await Promise.all(ids.map((id) => candidatesOf(db, id)));
  return open.map((task, at) => {
    const { id } = task;
    return { task, seen, candidates: candidates[at]!, isAnswered: answered.has(id), isBegun: begun.has(id) };
  });
}

/** Where a part of a case stands, without what could be answered. */
export function standingBrief(actor: Actor, { task, candidates, isAnswered, isBegun, ...of }: Laid) {
  const isTurn = isTurnOf(actor, { task, candidates, ...of });
  const units = [...new Set(candidates.filter(({ door }) => door === '').map(({ unit }) => unit))];
  const { process } = of.seen;
  return {
    ...taskSummary(task, process),
    about: process.steps[task.step]?.about ?? null,
    status: process.steps[task.step]?.status ?? null,
    yours: isTurn && !isAnswered,
    recorded: isTurn && isAnswered,
    begun: isTurn && isBegun,
    with: units.length > 0 ? units.map(unitTitle) : [isApplicants(task, process) ? 'Başvuru sahibi' : 'Sistem'],
    units: units.map(unitNames),
    wizard: wizardView(process, task.step),
  };
}

function wizardView(process: Process, step: string) {
  const found = wizardAt(process, step);
  return found ? { at: found.at, pages: wizardPagesView(found.pages) } : null;
}

export const wizardPagesView = (pages: Wizard) => pages.map(({ title, steps }) => ({ title, steps: [...steps] }));

/** What was asked for once more, by the names of the fields that hand it in. */
function missingView({ process, facts }: SeenCase, task: TaskRow) {
  if (!isApplicants(task, process)) return [];
  const papers = knownOf({ process, facts, part: task.part }).options('papers');
  return (missedPapers(process, facts.answers, task.part) ?? []).map(({ paper, why }) => ({
    field: paper,
    title: papers.find(({ value }) => value === paper)?.label ?? paper,
    why,
  }));
}

const isApplicants = ({ step }: TaskRow, { steps }: Process) =>
  ['applicant', 'visitor'].includes(steps[step]?.by ?? '');

export const taskSummary = (task: TaskRow, process: Process | undefined) => ({
  task: task.id,
  step: task.step,
  title: process?.steps[task.step]?.title ?? 'Müdahale gerekiyor',
  part: task.part === '' ? null : { id: task.part, title: unitTitle(task.part) },
  openedAt: task.opened_at.toISOString(),
  due: task.due?.toISOString() ?? null,
  target: task.target?.toISOString() ?? null,
  why: whyOf(task),
});

/** "Why is it due then?" in one sentence, from what was kept when the task opened. */
function whyOf({ why }: TaskRow): string | null {
  const explained = why?.due ?? why?.target;
  return explained ? explain(explained) : null;
}
