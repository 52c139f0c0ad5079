import { randomUUID } from 'node:crypto';
import { type Acknowledged, acknowledge } from '../../db/answering.ts';
import type { AnswerRow } from '../../db/answers.ts';
import { createCase } from '../../db/cases.ts';
import { createPerson } from '../../db/persons.ts';
import type { TaskRow } from '../../db/tasks.ts';
import type { Process } from '../../domain/process.ts';
import type { Handed } from '../../temporal/door.ts';
import type { Rig } from './rig.ts';
import { opened } from './sight.ts';

type Body = Readonly<Record<string, unknown>>;

/** Puts an application on record and starts its story, as the API does. */
export async function apply(rig: Rig, process: Process, answer: Body, story = process.id): Promise<string> {
  const id = await applyOnPaper(rig, process, answer);
  await rig.door.start(id, story);
  return id;
}

/** Puts it on record only, as when Temporal is away. */
export async function applyOnPaper({ db, clock }: Rig, process: Process, answer: Body): Promise<string> {
  const sender = { person: null, actingFor: null, actor: 'visitor', key: randomUUID(), at: await clock.now() };
  const { id } = await db.transaction((trx) => createCase(trx, { process, answer, sent: answer, ...sender }));
  return id;
}

export type Says = {
  readonly part?: string;
  /** A person's id; the applicant where none is given. */
  readonly by?: string;
  readonly body?: Body;
  readonly key?: string;
};
export type Said = Acknowledged & { readonly handed?: Handed };

/** Waits for the task, puts the decision on record and hands it to the case. */
export async function say(rig: Rig, caseId: string, step: string, outcome: string, says: Says = {}): Promise<Said> {
  return decide(rig, await opened(rig, caseId, step, says.part), outcome, says);
}

export async function decide(rig: Rig, task: TaskRow, outcome: string, says: Says = {}): Promise<Said> {
  const acknowledged = await acknowledgeOnly(rig, task, outcome, says);
  if (acknowledged.kind !== 'acknowledged') return acknowledged;
  return { ...acknowledged, handed: await hand(rig, task, acknowledged.answer) };
}

/** On record, but not yet with the case: Temporal is away. */
export const acknowledgeOnly = ({ db, clock }: Rig, task: TaskRow, outcome: string, says: Says = {}) =>
  db.transaction((trx) => acknowledge(trx, clock, { task: task.id, outcome, ...senderOf(says) }));

const senderOf = ({ by, body = {}, key = randomUUID() }: Says) => ({
  ...{ body, key, actor: by ?? 'applicant', person: by ?? null, actingFor: null },
});

export const hand = ({ door }: Pick<Rig, 'door'>, task: TaskRow, { id, outcome, person, answered_at }: AnswerRow) =>
  door.answer(task.workflow_id, {
    ...{ taskId: task.id, outcome, answerId: id },
    ...{ answeredAt: answered_at.getTime(), by: person ?? 'applicant' },
  });

/** Somebody with an account, who can decide. */
export async function someone({ db, clock }: Rig, firstName: string): Promise<string> {
  const at = await clock.now();
  const email = `${randomUUID()}@tim.example`;
  const { person } = await db.transaction((trx) =>
    createPerson(trx, { institution: 'tim', email, firstName, lastName: 'Yılmaz', at }),
  );
  return person;
}
