import { randomUUID } from 'node:crypto';
import { applicant, application, apply, instructions, tryToApply } from '../product/applying.ts';
import { complete, openTask } from '../product/deciding.ts';
import { eventually } from '../product/eventually.ts';
import { uploadPapers } from '../product/papers.ts';
import { mailTo } from '../product/post.ts';
import { type House, openHouse } from './house.ts';
import { eventsOf, mailsOnRecord, postOf } from './ledger.ts';
import { type OwnTemporal, ownTemporal } from './temporal.ts';

let temporal: OwnTemporal;
let house: House;
beforeAll(async () => {
  temporal = await ownTemporal();
  house = await openHouse(temporal, {}); // with the patience that people have who are told to come back
  await Promise.all([house.api.start(), house.workers.start()]);
});
afterAll(async () => {
  temporal.thaw();
  await house.close();
  await temporal.close();
});

const readiness = async () => {
  const { status, json } = await house.ask('GET', '/readyz');
  return { code: status, ...json };
};

test('R8: Temporal freezes while one person answers and another applies: both are on record, and later both go on, once', async () => {
  const { people, db } = house;
  const ayse = await applicant(people);
  const task = await openTask(ayse.who, ayse.id, 'documents');
  const papers = await uploadPapers(people, ayse.who, task);
  const [click, key, veli] = [randomUUID(), randomUUID(), application()];
  const send = () => complete(ayse.who, task, 'send', papers, click);
  const file = () => tryToApply(people, veli, key);

  temporal.freeze();
  const [sent, filed, health] = await Promise.all([send(), file(), readiness()]);
  expect(sent).toMatchObject({ status: 202, json: { state: 'recorded' } });
  expect(filed).toMatchObject({ status: 202, json: { firm: { taxNumber: veli.taxNumber } } });
  expect(health).toEqual({ code: 200, status: 'ready', degraded: ['temporal'] });
  expect(await send()).toMatchObject({ status: 202 });
  temporal.thaw();

  await Promise.all([instructions(people, veli.email), mailTo(people, ayse.email, 'Üyelik başvurunuz alındı')]);
  expect(await send()).toMatchObject({ status: 200, json: { state: 'done' } });
  expect(await file()).toMatchObject({ status: 201, json: { id: filed.json['id'] } });
  expect(await db('answers').where({ task })).toMatchObject([{ state: 'taken' }]);
  await mailsOnRecord(house, ayse.id, 2);
  expect(await eventsOf(house, ayse.id)).toMatchObject({ taskClosed: 1, taskOpened: 2, mailSent: 2 });
  expect(await postOf(house, veli.email)).toMatchObject({ distinct: 1 });
  await eventually(async () => !('degraded' in (await readiness())), 'the API is whole again');
});

test('R8: Postgres goes while a case begins and comes back: the API and the workers go on without a restart', async () => {
  const { people, workers, api } = house;
  const answer = application();
  const { id } = await apply(people, answer);
  await house.takeDatabaseAway();
  await eventually(async () => (await readiness()).code === 503, 'the API is not ready');
  await house.bringDatabaseBack();
  await eventually(async () => (await readiness()).code === 200, 'the API is ready again');
  await instructions(people, answer.email);
  expect([api.running(), workers.running()]).toEqual([true, true]);
  expect(await eventsOf(house, id)).toMatchObject({ caseStarted: 1, documentIssued: 1, taskOpened: 1 });
  expect(await postOf(house, answer.email)).toMatchObject({ distinct: 1 });
});
