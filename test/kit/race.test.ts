import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decide, type Said, say } from '../rig/people.ts';
import { type Rig, realRig } from '../rig/rig.ts';
import { ending, eventsOfKind, opened, openTasks } from '../rig/sight.ts';
import { asliSendsHerPlan, settle, uhkib, utib } from './garden/people.ts';
import { garden } from './garden/setting.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await realRig(garden());
  await rig.startWorkers();
  await settle(rig);
});
afterAll(() => rig.close());

/** The last commission refuses while the applicant withdraws: only one of the two can be what happened. */
async function race(run: number) {
  const caseId = await asliSendsHerPlan(rig);
  await say(rig, caseId, 'commission', 'refuse', { part: uhkib });
  const [commission, filed] = await Promise.all([
    opened(rig, caseId, 'commission', utib),
    opened(rig, caseId, 'filed'),
  ]);
  const refuse = () => decide(rig, commission, 'refuse');
  const withdraw = () => decide(rig, filed, 'withdraw');
  const [first, second] = await Promise.all(run % 2 === 0 ? [refuse(), withdraw()] : [withdraw(), refuse()]);
  const told = run % 2 === 0 ? { refused: first, withdrawn: second } : { withdrawn: first, refused: second };
  return { caseId, told: { refused: wasTaken(told.refused), withdrawn: wasTaken(told.withdrawn) } };
}

const wasTaken = ({ handed }: Said) => handed?.kind === 'taken';

async function whatStands(caseId: string) {
  const closed = await eventsOfKind(rig, caseId, 'taskClosed');
  const answers = await rig.db('answers').where({ case_id: caseId, state: 'taken' }).pluck('outcome');
  const outcomes = closed.map(({ data }) => `${data['step']} ${data['outcome']}`);
  return {
    refused: outcomes.filter((said) => said === 'commission refuse').length === 2,
    withdrawn: outcomes.includes('filed withdraw'),
    ...{ ending: await ending(rig, caseId), open: await openTasks(rig, caseId), answers: answers.sort() },
  };
}

const refusal = { open: [], ending: 'refused', answers: ['refuse', 'refuse', 'send', 'start'] };
const withdrawal = { open: [], ending: 'withdrawn', answers: ['refuse', 'send', 'start', 'withdraw'] };

test('R4: in 200 races of a withdrawal with a decision one wins, and people, case and rows agree which', async () => {
  for (let run = 0; run < 200; run += 10) {
    const ten = await Promise.all(Array.from({ length: 10 }, (_, i) => race(run + i)));
    for (const { caseId, told } of ten) {
      expect([told.refused, told.withdrawn].filter(Boolean)).toHaveLength(1);
      expect(await whatStands(caseId)).toEqual({ ...told, ...(told.refused ? refusal : withdrawal) });
    }
  }
}, 300_000);
