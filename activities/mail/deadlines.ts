import type { Knex } from 'knex';
import { loadCalendar } from '../../db/calendars.ts';
import { latestTask } from '../../db/tasks.ts';
import { agendaOf } from '../../domain/agenda.ts';
import type { CaseFacts } from '../../domain/facts.ts';
import type { Process, Step } from '../../domain/process.ts';

type Asked = { readonly process: Process; readonly facts: CaseFacts; readonly part: string; readonly at: Date };

/**
 * When the steps end that a mail may speak of. A mail often leaves just before the step that it announces is opened: then
 * the deadline is reckoned from now, which is never later than the one that will hold.
 */
export async function deadlinesOf(trx: Knex.Transaction, asked: Asked): Promise<Record<string, Date>> {
  const known: Record<string, Date> = {};
  for (const [name, step] of Object.entries(asked.process.steps)) {
    const due = step.expires && (await dueOf(trx, name, step, asked));
    if (due) known[name] = due;
  }
  return known;
}

async function dueOf(trx: Knex.Transaction, name: string, step: Step, { process, facts, part, at }: Asked) {
  const task = await latestTask(trx, facts.case.id, name, part);
  if (task && (task.state === 'open' || task.outcome === 'expired')) return task.due ?? undefined;
  const isFirst = !task && [process.start.to].flat().includes(name);
  const calendar = await loadCalendar(trx, process.institution);
  return agendaOf(step, { openedAt: at, origin: isFirst ? facts.case.openedAt : at, calendar }).due;
}
