import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { Writes } from './contract.ts';

/** The rows that the product's activities write for the same case, each once, with nothing asked before. */
export function createWrites(db: Knex): Writes {
  return {
    openTask: ({ caseId, taskId, step, at }) =>
      db.transaction(async (trx) => {
        const opened_hash = await appendEvent(trx, caseId, 'taskOpened', { task: taskId, step }, at, { state: 'open' });
        const opened_at = new Date(at);
        const named = { institution: 'tim', process: 'twofoldRequest', step, part: '' };
        const texts = { about: '{}', why: '{}', agenda: '[]' };
        await trx('tasks').insert({
          ...{ id: taskId, case_id: caseId, workflow_id: caseId, state: 'open', opened_at, opened_hash },
          ...{ ...named, ...texts },
        });
        const desk = { unit: 'tim', role: 'supportAgent' };
        await trx('case_desks')
          .insert({ case_id: caseId, ...desk })
          .onConflict()
          .ignore();
        const words = 'bare-2026-000001';
        const listed = { process: 'twofoldRequest', step, due: 'infinity', opened_at, words };
        await trx('task_candidates').insert({ task: taskId, ...desk, door: '', ...listed });
        await trx('task_words').insert({ task: taskId, words, desks: [`${desk.unit} ${desk.role}`] });
      }),
    closeTask: ({ caseId, taskId, outcome, answerId, by, at }) =>
      db.transaction(async (trx) => {
        const data = { task: taskId, outcome, by, answer: answerId };
        const closed_hash = await appendEvent(trx, caseId, 'taskClosed', data, at);
        await trx('answers').where({ id: answerId }).update({ state: 'taken' });
        const closing = { state: 'closed', outcome, closed_by: by, answer_id: answerId, closed_at: new Date(at) };
        await trx('tasks')
          .where({ id: taskId })
          .update({ ...closing, closed_hash });
        await trx('task_candidates').where({ task: taskId }).delete();
        await trx('task_words').where({ task: taskId }).delete();
      }),
    closeCase: ({ caseId, at }) =>
      db.transaction(async (trx) => {
        const ended_at = new Date(at);
        const erase_after = new Date(at + 365 * 86_400_000);
        const ending = { state: 'ended', ending: 'agreed', ended_at, erase_after };
        await appendEvent(trx, caseId, 'caseEnded', { end: 'agreed' }, at, ending);
      }),
  };
}

export async function appendEvent(
  trx: Knex.Transaction,
  caseId: string,
  kind: string,
  data: object,
  at: number,
  also: object = {},
): Promise<Buffer> {
  const hash = randomBytes(32);
  const [row] = await trx('cases')
    .where({ id: caseId })
    .update({ head: hash, events: trx.raw('events + 1'), ...also })
    .returning('events');
  await trx('case_events').insert({ case_id: caseId, seq: row.events, at: new Date(at), kind, data, prev: hash, hash });
  return hash;
}
