import type { Knex } from 'knex';
import { loadCalendar } from '../../db/calendars.ts';
import { markOpen } from '../../db/cases.ts';
import { short } from '../../db/connection.ts';
import { appendEvent, type CaseRow, lockCase } from '../../db/events.ts';
import { factsOf } from '../../db/facts.ts';
import { findTask, insertTask } from '../../db/tasks.ts';
import { type Agenda, agendaOf } from '../../domain/agenda.ts';
import { type Calendar, endOfDay } from '../../domain/calendar.ts';
import { candidatesFor } from '../../domain/candidates.ts';
import { type CaseFacts, type Names, names as productNames, resolved } from '../../domain/facts.ts';
import type { Process } from '../../domain/process.ts';
import type { Opened, TaskToOpen } from '../../workflows/kit/contract.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { processOf } from './declared.ts';

export function openTask(deps: CaseDependencies, task: TaskToOpen): Promise<Opened> {
  const { db, catalogue, names = productNames } = deps;
  const declared = { process: processOf(catalogue, task.process), names };
  return short(db, async (trx) => {
    const held = await lockCase(trx, task.caseId);
    return (await alreadyOpened(trx, task)) ?? open(trx, declared, task, held);
  });
}

type Declared = { readonly process: Process; readonly names: Names };

async function alreadyOpened(trx: Knex.Transaction, { taskId }: TaskToOpen): Promise<Opened | undefined> {
  const row = await findTask(trx, taskId);
  return row && { taskId, agenda: row.agenda, hash: row.opened_hash!.toString('hex') };
}

async function open(trx: Knex.Transaction, declared: Declared, task: TaskToOpen, held: CaseRow): Promise<Opened> {
  const { process, names } = declared;
  const { caseId, taskId, step, part } = task;
  const facts = await factsOf(trx, held);
  const { due, target, why, appointments } = await agendaFor(trx, declared, task, facts);
  const opened = { task: taskId, step, part, due: due?.toISOString() ?? null };
  const hash = await appendEvent(trx, caseId, { kind: 'taskOpened', at: new Date(task.at), data: opened }, held);
  const row = {
    id: taskId,
    case_id: caseId,
    workflow_id: caseId,
    institution: process.institution,
    process: process.id,
    step,
    part,
    about: {},
    opened_at: new Date(task.at),
    due: due ?? null,
    target: target ?? null,
    why,
    agenda: appointments,
    opened_hash: Buffer.from(hash, 'hex'),
  };
  await insertTask(trx, row, candidatesFor(process, step, part, facts, names));
  if (held.state === 'starting') await markOpen(trx, caseId);
  return { taskId, agenda: appointments, hash };
}

async function agendaFor(
  trx: Knex.Transaction,
  declared: Declared,
  task: TaskToOpen,
  facts: CaseFacts,
): Promise<Agenda> {
  const { start, steps, institution } = declared.process;
  const { expires, target, reminders } = steps[task.step]!;
  if (!expires && !target && !reminders) return nothingDue;
  const openedAt = new Date(task.at);
  const calendar = await loadCalendar(trx, institution);
  const isFirst = [start.to].flat().includes(task.step) && task.taskId.endsWith(':1');
  const origin = isFirst ? facts.case.openedAt : openedAt;
  return agendaOf(steps[task.step]!, { openedAt, origin, calendar, dates: datesFor(declared, task, facts, calendar) });
}

const nothingDue: Agenda = { due: undefined, target: undefined, why: {}, appointments: [] };

/** A deadline that is bound to a day passes with the end of that day. */
function datesFor(
  { process, names }: Declared,
  { step, part }: TaskToOpen,
  facts: CaseFacts,
  { zone }: Calendar,
): Readonly<Record<string, Date>> {
  const { expires } = process.steps[step]!;
  if (!expires || 'after' in expires) return {};
  const day = resolved(names.dates, expires.at, { facts, process, part });
  return day === undefined ? {} : { [expires.at]: endOfDay(day, zone) };
}
