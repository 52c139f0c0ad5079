import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { acknowledge } from '../../db/answering.ts';
import { createCase } from '../../db/cases.ts';
import { machineClock as clock } from '../../domain/clock.ts';
import type { Door } from '../../temporal/door.ts';
import type { Contender } from '../contender.ts';
import type { People } from './people.ts';
import { twofoldRequest as process } from './process.ts';

/** Asks and decides as the API does once it knows that somebody may. */
export const kit = (db: Knex, door: Door, { applicant, clerk }: People): Contender => ({
  async start() {
    const answer = { subject: 'Talep' };
    const sender = { person: applicant.id, actingFor: null, actor: applicant.id, key: randomUUID() };
    const given = { process, answer, sent: answer, ...sender, at: await clock.now() };
    const { id } = await db.transaction((trx) => createCase(trx, given));
    await door.start(id, process.id);
    return id;
  },
  async decide(caseId, step, outcome) {
    const task = `${caseId}:${step}:1`;
    const given = { task, outcome, body: { remark: 'uygun' }, person: clerk.id, actingFor: null };
    const sent = { ...given, actor: clerk.id, key: randomUUID() };
    const taken = await db.transaction((trx) => acknowledge(trx, clock, sent));
    if (taken.kind !== 'acknowledged') throw new Error(`${step} was not acknowledged: ${taken.kind}`);
    const { id: answerId, answered_at } = taken.answer;
    const handed = { taskId: task, outcome, answerId, answeredAt: answered_at.getTime(), by: clerk.id };
    const { kind } = await door.answer(caseId, handed);
    if (kind !== 'taken') throw new Error(`${step} was not taken: ${kind}`);
  },
});
