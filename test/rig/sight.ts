import { eventsOf } from '../../db/events.ts';
import type { TaskRow } from '../../db/tasks.ts';
import type { Rig } from './rig.ts';
import { until } from './until.ts';

type Eyes = Pick<Rig, 'db'>;

/** The open task of a step, as soon as there is one. */
export const opened = ({ db }: Eyes, caseId: string, step: string, part = ''): Promise<TaskRow> =>
  until(`${step} ${part} opens`, () => db('tasks').where({ case_id: caseId, step, part, state: 'open' }).first());

export const taskOf = ({ db }: Eyes, id: string): Promise<TaskRow> => db('tasks').where({ id }).first();

/** Where a case ended, once its story is over and its mails are out. */
export async function ending(rig: Rig, caseId: string): Promise<string> {
  await rig.client.workflow.getHandle(caseId).result();
  return endingOnPaper(rig, caseId);
}

/** Where a case ended, as soon as its row says so. */
export async function endingOnPaper({ db }: Eyes, caseId: string): Promise<string> {
  const ended = await until('the case ends', () => db('cases').where({ id: caseId, state: 'ended' }).first());
  return ended.ending;
}

export const openTasks = ({ db }: Eyes, caseId: string): Promise<string[]> =>
  db('tasks').where({ case_id: caseId, state: 'open' }).orderBy('id').pluck('step');

/** What is in an operator's list about a case. */
export const attention = (rig: Eyes, caseId: string) => opened(rig, caseId, 'attention');

export type Walked = { readonly step: string; readonly part: string; readonly outcome: string };

/** The decisions of a case in the order of its history; what was only given up is not one. */
export async function walkOf({ db }: Eyes, caseId: string): Promise<readonly Walked[]> {
  const events = await eventsOf(db, caseId);
  return events
    .filter(({ kind, data }) => kind === 'taskClosed' && data['outcome'] !== 'cancelled')
    .map(({ data }) => ({ step: `${data['step']}`, part: `${data['part']}`, outcome: `${data['outcome']}` }));
}

/** Names of the mails that a case sent, in order. */
export const mailsSent = ({ db }: Eyes, caseId: string): Promise<string[]> =>
  db('mails').where({ case_id: caseId, state: 'sent' }).orderBy(['made_at', 'id']).pluck('name');

/** One event of a kind is one time that it happened. */
export async function eventsOfKind({ db }: Eyes, caseId: string, kind: string) {
  return (await eventsOf(db, caseId)).filter((event) => event.kind === kind);
}
