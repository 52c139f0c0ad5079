import { randomUUID } from 'node:crypto';
import { eventsOf } from '../../db/events.ts';
import { applicant, application, instructions, tryToApply } from '../product/applying.ts';
import { codeOf, complete, decide, openStep, openTask } from '../product/deciding.ts';
import { endOf } from '../product/ending.ts';
import { eventually } from '../product/eventually.ts';
import { sendPapers, uploadPapers } from '../product/papers.ts';
import { type Clerk, enter, staff } from '../product/people.ts';
import { mailsTo, mailTo } from '../product/post.ts';
import { openProduct, type Product } from '../product/stage.ts';

let product: Product;
let elif: Clerk;
beforeAll(async () => {
  product = await openProduct();
  elif = await staff(product, 'membershipClerk', 'tim/ikmib', 'Elif Kaya');
});
afterAll(() => product.close());
afterEach(() => product.cable.mend());

/** The workers' relay looks every two seconds until it has happened. */
const relayed = <T>(look: () => Promise<T | undefined>, what: string) =>
  eventually(async () => {
    await product.relay();
    return look();
  }, what);

const isBack = () => eventually(async () => (await product.door.alive()) || undefined, 'Temporal is back');

const countOf = async (table: string, of: object) =>
  Number((await product.db(table).where(of).count('* as n').first())!['n']);

test('R3: of fifty submits with one key one application is made, and all are told the same', async () => {
  const answer = application();
  const key = randomUUID();
  const replies = await Promise.all(Array.from({ length: 50 }, () => tryToApply(product, answer, key)));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(replies.map(({ json }) => json['number'])).size).toBe(1);
  expect(await countOf('cases', { start_key: key })).toBe(1);
  const { id } = replies[0]!.json;
  expect((await eventsOf(product.db, id as string)).filter(({ kind }) => kind === 'caseStarted')).toHaveLength(1);
  await instructions(product, answer.email);
  expect(await mailsTo(product, answer.email)).toHaveLength(1);

  const changed = await tryToApply(product, { ...answer, position: 'Müdür' }, key);
  expect(codeOf(changed)).toBe('422 KeyReused');
  expect(codeOf(await product.ask('POST', '/api/cases', { body: { process: 'membershipApplication', answer } }))).toBe(
    '400 KeyNeeded',
  );
});

test('R3: an answer that is sent twenty times with one key is taken once, and another under the same key is refused', async () => {
  const { id, who } = await applicant(product);
  const task = await openTask(who, id, 'documents');
  const answer = await uploadPapers(product, who, task);
  const key = randomUUID();
  const replies = await Promise.all(Array.from({ length: 20 }, () => complete(who, task, 'send', answer, key)));
  expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(replies[0]!.status).toBe(200);
  expect(codeOf(await complete(who, task, 'withdraw', {}, key))).toBe('422 KeyReused');
  expect(await countOf('answers', { task })).toBe(1);
  expect((await openStep(who, id, 'review')).step).toBe('review');
});

test('R8: with Temporal away an application is on record all the same (202), and starts once when it is back', async () => {
  product.cable.cut();
  const answer = application();
  const key = randomUUID();
  const reply = await tryToApply(product, answer, key);
  expect(reply).toMatchObject({ status: 202, json: { state: 'starting' } });
  expect(await mailsTo(product, answer.email)).toEqual([]);
  product.cable.mend();
  const again = await relayed(async () => (await mailsTo(product, answer.email))[0], 'the instructions');
  const who = await enter(product, again);
  expect((await openStep(who, reply.json['id'] as string, 'documents')).step).toBe('documents');
  expect(await tryToApply(product, answer, key)).toMatchObject({ status: 201, json: { number: reply.json['number'] } });
  expect(await mailsTo(product, answer.email)).toHaveLength(1);
});

test('R8: with Temporal away a decision is on record (202), the next one reads who was first, and it is carried out once', async () => {
  const { id, email, who } = await applicant(product);
  await sendPapers(product, who, id);
  const task = await openTask(elif, id, 'review');
  product.cable.cut();
  const recorded = await complete(elif, task, 'approve');
  expect(recorded).toMatchObject({ status: 202, json: { state: 'recorded' } });
  const late = await complete(who, task, 'withdraw');
  expect(late).toMatchObject({ status: 409, json: { code: 'AlreadyDecided', decided: { outcome: 'approve' } } });
  product.cable.mend();
  await relayed(() => product.db('cases').where({ id, state: 'ended' }).first(), 'the end of the case');
  expect(await endOf(product, id)).toBe('approved');
  await mailTo(product, email, 'Üyeliğiniz onaylandı');
  await product.relay();
  expect(await mailsTo(product, email, 'Üyeliğiniz onaylandı')).toHaveLength(1);
  const closed = (await eventsOf(product.db, id)).filter(
    ({ kind, data }) => kind === 'taskClosed' && data['task'] === task,
  );
  expect(closed).toHaveLength(1);
  expect(await countOf('person_firms', { by_case: id })).toBe(1);
});

test('X-01: papers that were acknowledged while Temporal was away beat the deadline that passed meanwhile', async () => {
  const { id, who } = await applicant(product);
  const task = await openTask(who, id, 'documents');
  const answer = await uploadPapers(product, who, task);
  product.cable.cut();
  const recorded = await complete(who, task, 'send', answer);
  expect(recorded.status).toBe(202);
  await product.env.sleep('8 days');
  product.cable.mend();
  await isBack();
  const again = await staff(product, 'membershipClerk', 'tim/ikmib', 'Barış Şimşek');
  expect((await openStep(again, id, 'review')).step).toBe('review');
  expect((await decide(again, id, 'review', 'approve')).status).toBe(200);
  expect(await endOf(product, id)).toBe('approved');
});
