import { batch } from '../inbox/batch.ts';
import { decided } from '../inbox/desk.ts';
import { eventually } from '../product/eventually.ts';
import { seated } from '../product/people.ts';
import { mailTo } from '../product/post.ts';
import { openProduct, type Product } from '../product/stage.ts';
import { asks, assign, barış, claim, deniz, elif, round, sleepToMorning, subjectsTo, tasksDue, wants } from './desk.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product.close());

const titled = 'Size iş atandı';
const stateOf = (person: string) => product.db('mails').where({ person }).orderBy('made_at').pluck('state');

test('who is given a task hears of it at once, by whom and until when; claiming one’s own is no news', async () => {
  const [ela, den] = [await elif(product), await deniz(product)];
  const [task, own] = await tasksDue(product, 2, new Date('2030-05-14T20:59:59.999Z'));
  await claim(product, ela, own!);
  await assign(product, den, own!, den);
  await assign(product, den, task, ela);
  const mail = await mailTo(product, ela.email, titled);
  expect(mail.subject).toMatch(/^Size iş atandı \(TIM-2026-\d+\)$/);
  for (const words of [
    'Sayın Elif Kaya',
    'Deniz Aydın size bir iş atadı.',
    'Üyelik başvurusunu inceleyin',
    '14 Mayıs 2030 Salı günü sonu',
  ])
    expect(mail.text).toContain(words);
  expect(mail.text).toContain(`http://tim.localhost:3000/desk/tasks/${task}\n`);
  await assign(product, den, task, ela); // once more, which changes nothing
  await round(product);
  expect(await subjectsTo(product, ela)).toEqual([mail.subject]);
  expect(await subjectsTo(product, den)).toEqual([]);
});

test('thirty at once are one mail, which names twenty and how many more; undoing sends none', async () => {
  const [ela, bar, den] = [await elif(product), await barış(product), await deniz(product)];
  const tasks = await tasksDue(product, 30);
  const player = { ...(await seated(product, den.id)), id: den.id };
  await batch(player, { act: 'assign', tasks, value: ela.id });
  const { subject, text } = await mailTo(product, ela.email, titled);
  expect(subject).toBe(titled);
  expect(text).toContain('Deniz Aydın size 30 iş atadı.');
  expect(text.match(/TIM-2026-\d+:/g)).toHaveLength(20);
  expect(text).toContain('ve 10 iş daha');
  const { id } = await batch(player, { act: 'assign', tasks, value: bar.id });
  await mailTo(product, bar.email, titled);
  await player.ask('POST', `/api/task-batches/${id}/undo`);
  await round(product);
  expect(await subjectsTo(product, ela)).toEqual([titled]);
});

test('what was handed on or decided before the mail went is not told, and the rest is told once, when the mail server is back', async () => {
  const [ela, bar, can, den] = [await elif(product), await barış(product), await elif(product), await deniz(product)];
  const [handedOn, done] = await tasksDue(product, 2);
  await product.mailbox.behave({ mode: 'refuse', code: 451 });
  await assign(product, den, handedOn, ela);
  await assign(product, den, done!, can);
  const tried = async ({ id }: { id: string }) =>
    (await product.db('mails').where({ person: id }).whereNotNull('last_problem').first('id')) !== undefined;
  for (const who of [ela, can]) await eventually(() => tried(who), 'a failed attempt');
  await assign(product, den, handedOn, bar);
  await decided(product.stage, done!, can.id);
  await product.mailbox.behave({ mode: 'accept' });
  await product.env.sleep('1 hour');
  await mailTo(product, bar.email, titled);
  for (const who of [ela, can]) {
    expect(await stateOf(who.id)).toEqual(['voided']);
    expect(await subjectsTo(product, who)).toEqual([]);
  }
  expect(await product.mailbox.counts(bar.email)).toMatchObject({ count: 1, distinct: 1 });
});

test('who wants it in the morning gets one mail at 08:30 of a business day, of what still holds then; who wants none gets none', async () => {
  const [ela, bar, den] = [await elif(product), await barış(product), await deniz(product)];
  await wants(product, ela, { assigned: 'daily' });
  await wants(product, bar, { assigned: 'off' });
  expect((await asks(product, ela, 'GET', '/api/notifications')).json).toMatchObject({
    assigned: 'daily',
    overdue: 'daily',
  });
  await sleepToMorning(product, false);
  const [kept, gone, his] = await tasksDue(product, 3);
  await assign(product, den, kept, ela);
  await assign(product, den, gone!, ela);
  await assign(product, den, his!, bar);
  await round(product);
  expect(await subjectsTo(product, ela)).toEqual([]);
  await assign(product, den, gone!, bar);
  await sleepToMorning(product);
  await round(product);
  await round(product);
  const { text } = await mailTo(product, ela.email, 'Günün iş özeti');
  expect(text).toMatch(/Son özetten bu yana 1 iş birikti\.\s+Size atanan işler\s+TIM-2026-/);
  await product.env.sleep('1 hour');
  await round(product);
  expect(await subjectsTo(product, ela)).toHaveLength(1);
  expect(await subjectsTo(product, bar)).toEqual([]);
});
