import { loadCalendar } from '../../db/calendars.ts';
import { addBusinessDays } from '../../domain/calendar.ts';
import { morningAt } from '../../domain/morning.ts';
import { lay } from '../inbox/desk.ts';
import { type Clerk, seated, staff } from '../product/people.ts';
import { mailsTo } from '../product/post.ts';
import type { Product } from '../product/stage.ts';

let laid = 0;
/** Tasks on the desk of İKMİB's membership clerks, due at an instant. */
export async function tasksDue(product: Product, count: number, target?: Date, unit = 'tim/ikmib') {
  const tasks = await lay(product.stage, count, { from: laid, firm: '1000000018', unit });
  laid += count;
  if (target) await product.db('tasks').whereIn('id', tasks).update({ target });
  return tasks as [string, ...string[]];
}

export const elif = (product: Product) => staff(product, 'membershipClerk', 'tim/ikmib', 'Elif Kaya');
export const barış = (product: Product) => staff(product, 'membershipClerk', 'tim/ikmib', 'Barış Şimşek');
export const deniz = (product: Product) => staff(product, 'coordinator', 'tim/immib', 'Deniz Aydın');

export const at = (task: string, rest: string) => `/api/tasks/${encodeURIComponent(task)}/${rest}`;

/** Sits down anew: a session does not last over a night. */
export async function asks(product: Product, who: Clerk, method: string, path: string, body?: object) {
  const player = await seated(product, who.id);
  const reply = await player.ask(method, path, body && { body });
  if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status} ${reply.text}`);
  return reply;
}
export const assign = (product: Product, by: Clerk, task: string, to: Clerk) =>
  asks(product, by, 'PUT', at(task, 'assignee'), { person: to.id });
export const claim = (product: Product, who: Clerk, task: string) => asks(product, who, 'PUT', at(task, 'claim'));
export const wants = (product: Product, who: Clerk, choices: object) =>
  asks(product, who, 'PUT', '/api/notifications', { ...usual, ...choices });
const usual = { assigned: 'immediate', dueSoon: 'off', overdue: 'daily', unclaimed: 'daily' };

let rounds = 0;
/** What the schedule does every ten minutes, and the relay every two seconds. */
export async function round(product: Product): Promise<void> {
  await product.client.workflow.execute('notices', { taskQueue: 'cases', workflowId: `notices-${++rounds}` });
  await product.relay();
}

const calendar = ({ db }: Product) => loadCalendar(db, 'tim');

/** The end of the business day after so many. */
export async function dueAfter(product: Product, businessDays: number): Promise<Date> {
  return addBusinessDays(await product.clock.now(), businessDays, await calendar(product)).due;
}

export async function sleepUntil(product: Product, instant: Date): Promise<void> {
  await product.env.sleep(Math.max(instant.getTime() - (await product.clock.now()).getTime(), 1));
}

/** To the next moment, by ten minutes, at which it is the morning of a business day, or is not. */
export async function sleepToMorning(product: Product, isMorning = true): Promise<void> {
  const days = await calendar(product);
  while ((morningAt(await product.clock.now(), days) !== undefined) !== isMorning)
    await product.env.sleep('10 minutes');
}

export const subjectsTo = async (product: Product, { email }: Clerk) =>
  (await mailsTo(product, email)).map(({ subject }) => subject).reverse();
