import { dayAt } from '../../domain/day.ts';
import { formatDateTime, formatShortDay } from '../../domain/text.ts';
import { applicant } from '../product/applying.ts';
import { openTask } from '../product/deciding.ts';
import { sendPapers } from '../product/papers.ts';
import { type Clerk, staff } from '../product/people.ts';
import { openProduct, type Product } from '../product/stage.ts';
import { asks, elif } from './desk.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product.close());

const zone = 'Europe/Istanbul';
const aDay = 86_400_000;

test('“why is it due then?”: the task says from when, how long, and which days were left out and why, for staff and applicant', async () => {
  const [ela, root] = [await elif(product), await staff(product, 'administrator', 'tim', 'Nermin Tuna')];
  const [, off] = counted(await daysFrom(root, await product.clock.now()));
  await asks(product, root, 'PUT', `/api/holidays/${off!.day}`, { name: 'İdari izin', half: false });
  const { id, who } = await applicant(product);
  await sendPapers(product, who, id);
  const task = `/api/tasks/${encodeURIComponent(await openTask(ela, id, 'review'))}`;
  const { target, openedAt, why } = (await ela.ask('GET', task)).json as Record<string, string>;
  const days = await daysFrom(root, new Date(openedAt!));
  const last = counted(days)[1]!.day;
  expect(dayAt(new Date(target!), zone)).toBe(last);
  const left = days.filter(({ day, reason }) => day < last && reason !== undefined);
  expect(left).toContainEqual({ day: off!.day, reason: 'İdari izin' });
  const named = left
    .filter(({ reason }) => reason !== weekend)
    .map(({ day, reason }) => `${formatShortDay(day)} (${reason})`);
  const reasons = left.some(({ reason }) => reason === weekend) ? [...named, 'hafta sonları'] : named;
  const told = [reasons.slice(0, -1).join(', '), reasons.at(-1)].filter(Boolean).join(' ve ');
  expect(why).toBe(`Başlangıç ${formatDateTime(new Date(openedAt!), zone)}; süre 2 iş günü; ${told} sayılmadı.`);

  await asks(product, root, 'DELETE', `/api/holidays/${off!.day}?reason=${encodeURIComponent('Geri alındı')}`); // the calendar is another then, the reason is not
  expect((await ela.ask('GET', task)).json['why']).toBe(why);
  const [standing] = (await who.ask('GET', `/api/cases/${id}`)).json['standing'] as { why: string }[];
  expect(standing!.why).toBe(why);
});

type Day = { readonly day: string; readonly reason: string | undefined };
const weekend = 'weekend';
const counted = (days: readonly Day[]) => days.filter(({ reason }) => reason === undefined);

/** The days after an instant, each with why it is not counted, from the calendar that everybody may read. */
async function daysFrom(who: Clerk, start: Date): Promise<Day[]> {
  const days = Array.from({ length: 25 }, (_, index) => new Date(start.getTime() + (index + 1) * aDay));
  const years = [...new Set(days.map((day) => dayAt(day, zone).slice(0, 4)))];
  const lists = await Promise.all(years.map((year) => asks(product, who, 'GET', `/api/holidays?year=${year}`)));
  const holidays = lists.flatMap(({ json }) => json['holidays'] as { day: string; name: string; half: boolean }[]);
  return days.map((at) => {
    const day = dayAt(at, zone);
    const holiday = holidays.find((one) => one.day === day && !one.half);
    return { day, reason: isWeekend(at) ? weekend : holiday?.name };
  });
}
const isWeekend = (day: Date) =>
  ['Sat', 'Sun'].includes(day.toLocaleDateString('en', { timeZone: zone, weekday: 'short' }));
