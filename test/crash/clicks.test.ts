import { randomUUID } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { createRetentionActivities } from '../../activities/retention.ts';
import { blobStore } from '../../files/store.ts';
import { type Applicant, applicant, application, instructions, tryToApply } from '../product/applying.ts';
import { complete, openTask } from '../product/deciding.ts';
import { eventually } from '../product/eventually.ts';
import { scannedPage, upload, uploadPapers } from '../product/papers.ts';
import { mailTo } from '../product/post.ts';
import { type House, openHouse } from './house.ts';
import { contentsKnown, eventsOf, filesOf, postOf } from './ledger.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.workers.start();
});
afterAll(() => house.close());
afterEach(() => house.api.kill());

test.each(['case:before-record', 'case:after-record', 'case:after-effect'])(
  'R2: the API dies at %s; the same application sent again is the one case there is',
  async (point) => {
    const { api, people, db } = house;
    const [answer, key] = [application(), randomUUID()];
    await api.startDoomed(point);
    await expect(tryToApply(people, answer, key)).rejects.toThrow();
    expect(await api.ended()).toBe('SIGKILL');
    // On record is as good as done: the instructions arrive although nobody has sent anything again.
    if (point !== 'case:before-record') await instructions(people, answer.email);

    await api.start();
    const [first, second] = [await tryToApply(people, answer, key), await tryToApply(people, answer, key)];
    expect(first.status).toBe(201);
    expect({ ...second.json, state: '' }).toEqual({ ...first.json, state: '' });
    await instructions(people, answer.email);
    expect(await db('cases').where({ start_key: key })).toHaveLength(1);
    expect(await eventsOf(house, first.json['id'] as string)).toMatchObject({ caseStarted: 1, documentIssued: 1 });
    expect(await postOf(house, answer.email)).toMatchObject({ subjects: [expect.anything()], distinct: 1 });
  },
);

test.each(['answer:before-record', 'answer:after-record', 'answer:after-effect'])(
  'R2: the API dies at %s; the same click again is the one answer there is',
  async (point) => {
    const { api, people, db } = house;
    await api.start();
    const ayse = await applicant(people);
    const task = await openTask(ayse.who, ayse.id, 'documents');
    const papers = await uploadPapers(people, ayse.who, task);
    const key = randomUUID();
    const send = () => complete(ayse.who, task, 'send', papers, key);
    await api.kill();

    await api.startDoomed(point);
    await expect(send()).rejects.toThrow();
    expect(await api.ended()).toBe('SIGKILL');
    if (point !== 'answer:before-record') await taken(task);

    await api.start();
    const [first, second] = [await send(), await send()];
    expect(first).toMatchObject({ status: 200, json: { task, outcome: 'send', state: 'done' } });
    expect(second.text).toBe(first.text);
    expect(await db('answers').where({ task })).toMatchObject([{ state: 'taken', key }]);
    await received(ayse);
    expect(await eventsOf(house, ayse.id)).toMatchObject({ taskClosed: 1, taskOpened: 2 });
    expect(await postOf(house, ayse.email)).toMatchObject({
      subjects: [expect.anything(), expect.anything()],
      distinct: 2,
    });
  },
);

test('R2, R30: the API dies between a file and its row; the file is sent again, and what nobody knows of is swept away', async () => {
  const { api, people, db, dataDir, clock } = house;
  await api.start();
  const { who, id } = await applicant(people);
  const task = await openTask(who, id, 'documents');
  const given = { task, field: 'petition', bytes: await scannedPage() };
  const before = await filesOf(house);
  await api.kill();

  await api.startDoomed('upload:after-effect');
  await expect(upload(people, who, given)).rejects.toThrow();
  expect(await api.ended()).toBe('SIGKILL');
  const stray = (await filesOf(house)).find((one) => !before.includes(one))!;
  expect(await contentsKnown(house)).toEqual(before);
  const { eraseWhatIsOver } = createRetentionActivities({ db, clock, files: blobStore(dataDir) });
  await eraseWhatIsOver();
  expect(await filesOf(house)).toContain(stray); // young: somebody might be about to write its row
  await grownOld(stray);
  await eraseWhatIsOver();
  expect(await filesOf(house)).toEqual(before);

  await api.start();
  expect(await upload(people, who, given)).toMatchObject({ status: 201 });
  expect(await contentsKnown(house)).toEqual(await filesOf(house));
});

const grownOld = (stray: string) =>
  utimes(join(house.dataDir, 'blobs', stray.slice(0, 2), stray.slice(2, 4), stray), 1, 1);

/** The workers' relay takes it to its case while the API is dead. */
const taken = (task: string) =>
  eventually(() => house.db('answers').where({ task, state: 'taken' }).first(), 'the answer reaches its case');

const received = ({ email }: Applicant) => mailTo(house.people, email, 'Üyelik başvurunuz alındı');
