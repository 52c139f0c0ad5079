import { randomBytes, randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import type { Contender } from '../contender.ts';
import type { People } from '../twofold/people.ts';
import type { Decision } from './contract.ts';
import { appendEvent } from './writes.ts';

/** Asks and decides by hand: the rows of the product's own start and answer, and the calls of Temporal's client. */
export const bare = (db: Knex, client: Client, people: People): Contender => ({
  async start() {
    const caseId = uuid();
    await db.transaction((trx) => recordCase(trx, caseId, people.applicant.id));
    await client.workflow.start('bareRequest', { taskQueue: 'bare', workflowId: caseId, args: [{ caseId }] });
    return caseId;
  },
  async decide(caseId, step, outcome) {
    const [taskId, answerId, by] = [`${caseId}:${step}:1`, uuid(), people.clerk.id];
    await db('answers').insert(
      answerRow({ id: answerId, caseId, task: taskId, outcome, person: by, state: 'pending' }),
    );
    const args: [Decision] = [{ taskId, outcome, answerId, by }];
    await client.workflow.getHandle(caseId).executeUpdate<void, [Decision]>('decide', { updateId: answerId, args });
  },
});

async function recordCase(trx: Knex.Transaction, id: string, person: string) {
  const at = new Date();
  const [series] = await trx('number_series')
    .insert({ series: 'BARE', year: 2026, last: 1 })
    .onConflict(['series', 'year'])
    .merge({ last: trx.raw('number_series.last + 1') })
    .returning('last');
  const named = { number: `BARE-2026-${series.last}`, institution: 'tim', process: 'twofoldRequest' };
  const started = { opened_by: person, opened_at: at, relayed_at: at, start_actor: person, start_key: randomUUID() };
  await trx('cases').insert({ id, state: 'starting', ...named, ...started });
  const answer = uuid();
  await trx('answers').insert(
    answerRow({ id: answer, caseId: id, task: null, outcome: 'start', person, state: 'taken' }),
  );
  await appendEvent(trx, id, 'caseStarted', { process: 'twofoldRequest', answer }, at.getTime());
}

type Answer = { id: string; caseId: string; task: string | null; outcome: string; person: string; state: string };

const answerRow = ({ caseId, ...answer }: Answer) => ({
  ...{ ...answer, case_id: caseId, actor: answer.person, key: randomUUID(), body: '{"remark":"uygun"}' },
  ...{ body_hash: randomBytes(32), salt: randomBytes(16), answered_at: new Date(), sent_at: new Date() },
});
