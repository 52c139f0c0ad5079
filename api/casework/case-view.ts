import { type DocumentRow, documentsOf } from '../../db/documents.ts';
import type { CaseRow } from '../../db/events.ts';
import { candidatesOf } from '../../db/inbox.ts';
import { mailsOfCase } from '../../db/mails.ts';
import { type TaskRow, tasksOf } from '../../db/tasks.ts';
import type { Actor } from '../../domain/actor.ts';
import { explain } from '../../domain/calendar.ts';
import type { Firm } from '../../domain/facts.ts';
import { fieldsOf, type Option } from '../../domain/form/index.ts';
import type { Process } from '../../domain/process.ts';
import type { ApiDeps } from '../deps.ts';
import type { SeenCase } from './facts.ts';
import { outcomesFor } from './outcomes.ts';
import { namesFor, unitTitle } from './people.ts';

/** Everything about a case that this person may know, in one piece: where it stands, what was said, what was handed in. */
export async function caseView(deps: ApiDeps, actor: Actor, seen: SeenCase) {
  const { row, process, facts } = seen;
  const isStaff = actor.kind === 'person' && actor.roles.length > 0;
  const tasks = await tasksOf(deps.db, row.id);
  return {
    ...summary(row, process, facts.firm),
    standing: await Promise.all(
      tasks
        .filter(({ state, step }) => state === 'open' && (isStaff || step !== 'attention'))
        .map((task) => standingView(deps, actor, seen, task)),
    ),
    answers: await answersView(deps, actor, seen),
    documents: (await documentsOf(deps.db, row.id)).map((document) => documentView(document, process)),
    mails: (await mailsOfCase(deps.db, row.id)).map(({ id, name, subject, state, made_at, sent_at }) => ({
      id,
      name,
      subject: subject ?? process.mails?.[name]?.subject ?? name,
      state,
      madeAt: made_at.toISOString(),
      sentAt: sent_at?.toISOString() ?? null,
    })),
  };
}

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

async function standingView(deps: ApiDeps, actor: Actor, seen: SeenCase, task: TaskRow) {
  const candidates = await candidatesOf(deps.db, task.id);
  const units = [...new Set(candidates.filter(({ door }) => door === '').map(({ unit }) => unit))];
  return {
    ...taskSummary(task, seen.process),
    with: units.length > 0 ? units.map(unitTitle) : [isApplicants(task, seen.process) ? 'Başvuru sahibi' : 'Sistem'],
    outcomes: outcomesFor(actor, { task, seen, candidates }),
  };
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

async function answersView(deps: ApiDeps, actor: Actor, { row, process }: SeenCase) {
  const rows = await deps
    .db('answers')
    .leftJoin('tasks', 'tasks.id', 'answers.task')
    .where({ 'answers.case_id': row.id, 'answers.state': 'taken' })
    .orderBy(['answers.answered_at', 'answers.id'])
    .select('answers.outcome', 'answers.body', 'answers.person', 'answers.answered_at', 'tasks.step');
  const who = await namesFor(
    deps,
    actor,
    rows.map(({ person }) => person),
  );
  return rows
    .filter(({ step }) => step !== 'attention')
    .map(({ outcome, body, person, answered_at, step }) => ({
      step: step ?? 'start',
      title: step ? (process.steps[step]?.title ?? step) : process.title,
      outcome,
      label: (step && process.steps[step]?.outcomes[outcome]?.label) ?? 'Başvuru',
      by: who(person),
      at: answered_at.toISOString(),
      fields: labelled(formOf(process, step, outcome), body ?? {}),
    }));
}

const formOf = ({ start, steps }: Process, step: string | null, outcome: string) =>
  (step === null ? start.form : steps[step]?.outcomes[outcome]?.form) ?? [];

function labelled(form: NonNullable<ReturnType<typeof formOf>>, body: Readonly<Record<string, unknown>>) {
  return fieldsOf(form)
    .filter(({ name }) => body[name] !== undefined)
    .map((field) => {
      const options: readonly Option[] = field.kind === 'choice' && !('from' in field.options) ? field.options : [];
      const shown = options.find(({ value }) => value === body[field.name])?.label;
      return { name: field.name, label: field.label, kind: field.kind, value: body[field.name], shown: shown ?? null };
    });
}

export const documentView = (document: DocumentRow, process: Process) => ({
  id: document.id,
  direction: document.direction,
  name: document.name,
  title: titleOf(document, process),
  number: document.number,
  fileName: document.file_name ?? document.name,
  type: document.media_type,
  bytes: document.bytes ?? 0,
  sent: document.direction === 'out' || document.answer !== null,
  at: document.made_at.toISOString(),
});

function titleOf({ direction, name }: DocumentRow, { documents, steps }: Process): string {
  if (direction === 'out') return documents?.[name]?.title ?? name;
  const forms = Object.values(steps).flatMap(({ outcomes }) => Object.values(outcomes).map(({ form }) => form ?? []));
  return forms.flatMap(fieldsOf).find((field) => field.name === name)?.label ?? name;
}
