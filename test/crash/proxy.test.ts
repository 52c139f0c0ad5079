import { broker, exporterOfOneUnion } from '../../outside/e-birlik/named-firms.ts';
import { decide, openStep } from '../product/deciding.ts';
import { staff } from '../product/people.ts';
import { mailTo } from '../product/post.ts';
import { cardsOf, files, merchant, sendsDeed } from '../proxy/merchants.ts';
import { type House, openHouse } from './house.ts';
import { eventsOf, mailsOnRecord } from './ledger.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.api.start();
});
afterAll(() => house.close());

test('R2: workers that die before and after a proxy is put in force put it in force once, and each side hears of it once', async () => {
  const { people, workers, db } = house;
  await workers.start();
  const sule = await merchant(people, exporterOfOneUnion, 'Şule Işık');
  const kerem = await merchant(people, broker, 'Kerem Aksoy');
  const id = await files(sule, { broker: kerem.firm });
  await sendsDeed(people, sule, id);
  const clerk = await staff(people, 'secretariatClerk', 'tim/immib', 'Elif Kaya');
  await openStep(clerk, id, 'review');
  await workers.kill();

  await workers.startDoomed('proxy:before-record');
  expect((await decide(clerk, id, 'review', 'approve', { mayReclaimDues: true })).status).toBe(200);
  expect(await workers.ended()).toBe('SIGKILL');
  expect(await cardsOf(kerem)).toEqual([]);
  await workers.startDoomed('proxy:after-record');
  expect(await workers.ended()).toBe('SIGKILL');
  expect(await cardsOf(kerem)).toHaveLength(1);
  await workers.start();

  await openStep(sule, id, 'inForce');
  for (const [email, subject] of [
    [sule.email, 'Vekaletnameniz onaylandı'],
    [kerem.email, 'Firma adına işlem yapabilirsiniz'],
  ] as const)
    await mailTo(people, email, subject);
  await mailsOnRecord(house, id, 3);
  expect(await eventsOf(house, id)).toMatchObject({ proxyOpened: 1, mailSent: 3, taskClosed: 2 });
  expect(await db('proxies').where({ case_id: id }).first()).toMatchObject({ may_reclaim_dues: true });
}, 150_000);
