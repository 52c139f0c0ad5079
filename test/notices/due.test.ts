import { eraseCase } from '../../db/erasure.ts';
import { decided, lay } from '../inbox/desk.ts';
import { eventually } from '../product/eventually.ts';
import { staff } from '../product/people.ts';
import { mailTo } from '../product/post.ts';
import { openProduct, type Product } from '../product/stage.ts';
import {
  asks,
  barış,
  claim,
  deniz,
  dueAfter,
  elif,
  round,
  sleepToMorning,
  sleepUntil,
  subjectsTo,
  tasksDue,
  wants,
} from './desk.ts';

let product: Product;
beforeEach(async () => {
  product = await openProduct();
});
afterEach(() => product.close());

const overdue = 'Geciken işiniz var';
const soon = 'Son tarihi yaklaşan işiniz var';
const digest = 'Günün iş özeti';

test('a claimed task that is late is told to whoever has it, at once as they wish or in the morning, and never twice', async () => {
  const [ela, bar] = [await elif(product), await barış(product)];
  await wants(product, ela, { overdue: 'immediate' });
  await round(product);
  const due = await dueAfter(product, 1);
  const [hers, his, nobodys, done] = await tasksDue(product, 4, due);
  await claim(product, ela, hers);
  await claim(product, ela, done!);
  await claim(product, bar, his!);
  await round(product);
  await decided(product.stage, done!, ela.id);
  await sleepUntil(product, due);
  await round(product);
  expect([await subjectsTo(product, ela), await subjectsTo(product, bar)]).toEqual([[], []]);
  await product.env.sleep('10 minutes');
  await round(product);
  const { text } = await mailTo(product, ela.email, overdue);
  expect(text).toContain('Aşağıdaki işin son tarihi geçti.');
  expect(await subjectsTo(product, bar)).toEqual([]);
  await sleepToMorning(product);
  await round(product);
  expect((await mailTo(product, bar.email, digest)).text).toContain('TIM-2026-');
  for (let days = 0; days < 3; days++) {
    await product.env.sleep('24 hours');
    await round(product);
  }
  expect(await subjectsTo(product, ela)).toHaveLength(1);
  expect(await subjectsTo(product, bar)).toHaveLength(1);
  expect(nobodys).toBeDefined();
});

test('of what nobody has claimed the nearest coordinator hears, not the one above, and no clerk', async () => {
  const [ela, den] = [await elif(product), await deniz(product)];
  const above = await staff(product, 'coordinator', 'tim', 'Oya Er');
  await wants(product, den, { unclaimed: 'immediate' });
  await wants(product, above, { unclaimed: 'immediate' });
  const due = await dueAfter(product, 1);
  await tasksDue(product, 2, due);
  await tasksDue(product, 1, due, 'tim/uib');
  await round(product);
  await sleepUntil(product, new Date(due.getTime() + 60_000));
  await round(product);
  const mail = await mailTo(product, den.email, 'Kimsenin üstlenmediği geciken iş var');
  expect(mail.text).toContain('aşağıdaki 2 işi kimse üstlenmedi');
  await mailTo(product, above.email, 'Kimsenin üstlenmediği geciken iş var (TIM-2026-');
  expect(await subjectsTo(product, above)).toHaveLength(1);
  expect(await subjectsTo(product, ela)).toEqual([]);
});

test('R24: whoever does the tasks of an absent colleague hears of them instead', async () => {
  const [ela, bar] = [await elif(product), await barış(product)];
  await wants(product, bar, { overdue: 'immediate' });
  const due = await dueAfter(product, 1);
  const [hers] = await tasksDue(product, 1, due);
  await claim(product, ela, hers);
  const day = (at: Date) => at.toISOString().slice(0, 10);
  const absence = {
    substitute: bar.id,
    from: day(await product.clock.now()),
    to: day(new Date(due.getTime() + 86_400_000 * 4)),
  };
  await asks(product, ela, 'POST', '/api/absences', absence);
  await round(product);
  await sleepUntil(product, new Date(due.getTime() + 60_000));
  await round(product);
  expect((await mailTo(product, bar.email, overdue)).text).toContain('Üstlenen: Elif Kaya');
  expect(await subjectsTo(product, ela)).toEqual([]);
});

test('what was given back between the deadline and the morning is no news any more', async () => {
  const [ela, bar] = [await elif(product), await barış(product)];
  const due = await dueAfter(product, 1);
  const [his, hers] = await tasksDue(product, 2, due);
  await claim(product, bar, his);
  await claim(product, ela, hers!);
  await round(product);
  await sleepUntil(product, new Date(due.getTime() + 60_000));
  await round(product);
  await asks(product, bar, 'DELETE', `/api/tasks/${encodeURIComponent(his)}/claim`);
  await sleepToMorning(product);
  await round(product);
  await mailTo(product, ela.email, digest);
  const state = async () => (await product.db('mails').where({ person: bar.id }).first('state'))?.state;
  await eventually(async () => (await state()) === 'voided', 'the mail that nobody needs');
  expect(await subjectsTo(product, bar)).toEqual([]);
});

test('who wishes hears on the morning of the business day before', async () => {
  const [ela, bar] = [await elif(product), await barış(product)];
  await wants(product, ela, { dueSoon: 'immediate' });
  const due = await dueAfter(product, 3);
  const [hers, his] = await tasksDue(product, 2, due);
  await claim(product, ela, hers);
  await claim(product, bar, his!);
  const isTold = async () => (await product.db('task_notices').where({ person: ela.id })).length > 0;
  while (!(await isTold())) {
    await sleepToMorning(product, false);
    await sleepToMorning(product);
    await round(product);
  }
  expect(await dueAfter(product, 1)).toEqual(due);
  const { text } = await mailTo(product, ela.email, soon);
  expect(text).toContain('Aşağıdaki işin son tarihine bir iş günü kaldı.');
  await round(product);
  expect(await subjectsTo(product, ela)).toHaveLength(1);
  expect(await subjectsTo(product, bar)).toEqual([]);
});

test('R1: a day without workers leaves nothing out; older arrears of a new installation are no news', async () => {
  const [ela] = [await elif(product)];
  await wants(product, ela, { overdue: 'immediate' });
  const now = await product.clock.now();
  const [old] = await tasksDue(product, 1, new Date(now.getTime() - 10 * 86_400_000));
  await claim(product, ela, old);
  await round(product);
  const late = await tasksDue(product, 600, new Date(now.getTime() + 3_600_000));
  await product.db('tasks').whereIn('id', late).update({ assignee: ela.id, claimed_at: now });
  await product.stopWorkers();
  await product.env.sleep('26 hours');
  await product.startWorkers();
  await round(product);
  expect((await mailTo(product, ela.email, overdue)).text).toMatch(/Aşağıdaki \d+ işin/);
  const told = await product.db('task_notices').where({ person: ela.id }).pluck('task');
  expect(told.sort()).toEqual([...late].sort());
});

test('TIM-REG-26: when a case is erased, the words of mails that told staff of it go too', async () => {
  const [ela, den] = [await elif(product), await deniz(product)];
  const [task] = await lay(product.stage, 1, { from: 900, firm: '1000000018' });
  await asks(product, den, 'PUT', `/api/tasks/${encodeURIComponent(task!)}/assignee`, { person: ela.id });
  await mailTo(product, ela.email, 'Size iş atandı');
  const words = () => product.db('mails').where({ person: ela.id }).first('html', 'words', 'recipient', 'state');
  expect((await words()).html).toContain('Ilgaz Kimya');
  await product.db.transaction(async (trx) => eraseCase(trx, task!.split(':')[0]!, await product.clock.now()));
  expect(await words()).toEqual({ html: null, words: null, recipient: null, state: 'sent' });
});
