import { dayAt } from '../../domain/day.ts';
import { exporterOfOneUnion } from '../../outside/e-birlik/named-firms.ts';
import { openStep } from '../product/deciding.ts';
import { staff } from '../product/people.ts';
import { mailTo } from '../product/post.ts';
import { merchant } from '../proxy/merchants.ts';
import { claims, decides, partStep, sends } from '../refund/claims.ts';
import { declared, known } from '../refund/declarations.ts';
import { type House, openHouse } from './house.ts';
import { eventsOf, mailsOnRecord } from './ledger.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.api.start();
});
afterAll(() => house.close());

test('R2: workers that die before and after each effect of a refund reserve, file, approve and pay once', async () => {
  const { people, workers, db, clock } = house;
  await workers.start();
  const sule = await merchant(people, exporterOfOneUnion, 'Şule Işık');
  const clerk = await staff(people, 'secretariatClerk', 'tim/immib', 'Elif Kaya');
  const paidOn = dayAt(await clock.now(), 'Europe/Istanbul');
  const dues = { amount: 77_77, paidOn, receipt: 'M-1', source: 'currentAccount' } as const;
  const codes = await known(db, [declared(sule.firm, { dues }), declared(sule.firm, { dues })], await clock.now());
  const dies = async (act: () => Promise<unknown>) => {
    await workers.kill();
    await workers.startDoomed('refund:before-record');
    await act();
    expect(await workers.ended()).toBe('SIGKILL');
    await workers.startDoomed('refund:after-record');
    expect(await workers.ended()).toBe('SIGKILL');
    await workers.start();
  };

  let id = '';
  await dies(async () => {
    id = await claims(sule, { declarations: codes });
  });
  await openStep(sule, id, 'petitions');
  expect(await db('refund_items').where({ case_id: id }).pluck('state')).toEqual(['reserved', 'reserved']);
  await sends(people, sule, id);
  await partStep(clerk, id, 'review', 'tim/immib');
  await dies(() => decides(clerk, id, 'review', 'tim/immib', 'approve'));
  await partStep(clerk, id, 'payment', 'tim/immib');
  await dies(() => decides(clerk, id, 'payment', 'tim/immib', 'pay', { paidOn, slip: 'D-1' }));
  await mailTo(people, sule.email, 'İadeniz ödendi');
  await mailsOnRecord(house, id, 3);
  expect(await eventsOf(house, id)).toMatchObject({
    ...{ declarationsReserved: 1, refundFiled: 1, refundApproved: 1, refundPaid: 1, documentIssued: 1, mailSent: 3 },
  });
  expect(await db('refund_parts').where({ case_id: id })).toMatchObject([{ state: 'paid', amount: '15554' }]);
}, 300_000);
