import type { Knex } from 'knex';
import { loadCalendar } from '../../db/calendars.ts';
import { appendEvent, lockCase } from '../../db/events.ts';
import { loadFacts } from '../../db/facts.ts';
import { findTask, insertTask } from '../../db/tasks.ts';
import { agendaOf } from '../../domain/agenda.ts';
import { candidatesFor } from '../../domain/candidates.ts';
import type { CaseFacts } from '../../domain/facts.ts';
import type { Process } from '../../domain/process.ts';
import type { Opened, TaskToOpen } from '../../workflows/kit/contract.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { processOf, short } from './rows.ts';

export function openTask({ db, catalogue }: CaseDependencies, task: TaskToOpen): Promise<Opened> {
  const process = processOf(catalogue, task.process);
  return short(db, async (trx) => (await alreadyOpened(trx, task)) ?? open(trx, process, task));
}

async function alreadyOpened(trx: Knex.Transaction, { caseId, taskId }: TaskToOpen): Promise<Opened | undefined> {
  await lockCase(trx, caseId);
  const row = await findTask(trx, taskId);
  return row && { taskId, agenda: row.agenda, hash: row.opened_hash!.toString('hex') };
}

async function open(trx: Knex.Transaction, process: Process, task: TaskToOpen): Promise<Opened> {
  const { caseId, taskId, step, part } = task;
  const facts = await loadFacts(trx, caseId);
  const { due, target, why, appointments } = await agendaFor(trx, process, task, facts);
  const opened = { task: taskId, step, part, due: due?.toISOString() ?? null };
  const hash = await appendEvent(trx, caseId, { kind: 'taskOpened', at: new Date(task.at), data: opened });
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
  await insertTask(trx, row, candidatesFor(process, step, part, facts));
  await trx('cases').where({ id: caseId, state: 'starting' }).update({ state: 'open' });
  return { taskId, agenda: appointments, hash };
}

async function agendaFor(trx: Knex.Transaction, process: Process, task: TaskToOpen, facts: CaseFacts) {
  const openedAt = new Date(task.at);
  const calendar = await loadCalendar(trx, process.institution);
  const isFirst = [process.start.to].flat().includes(task.step) && task.taskId.endsWith(':1');
  return agendaOf(process.steps[task.step]!, { openedAt, origin: isFirst ? facts.case.openedAt : openedAt, calendar });
}
