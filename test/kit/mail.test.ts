import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { findMail } from '../../db/mails.ts';
import { days, hours } from '../../domain/span.ts';
import { decide, say } from '../rig/people.ts';
import { type Rig, timeSkippingRig } from '../rig/rig.ts';
import { attention, endingOnPaper, eventsOfKind, mailsSent, opened } from '../rig/sight.ts';
import { until } from '../rig/until.ts';
import { asliApplies, settle } from './garden/people.ts';
import { garden } from './garden/setting.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await timeSkippingRig(garden());
  await settle(rig);
});
beforeEach(() => rig.mailbox.behave({ mode: 'accept' }));
afterAll(() => rig.close());

/** Every quarter of an hour for days, each a conversation with the mail server. */
const hundredsOfAttempts = 300_000;

const welcomeOf = (caseId: string) => findMail(rig.db, `${caseId}:mail:1`);
const sent = (caseId: string) =>
  until('the mail is sent', async () => ((await welcomeOf(caseId))?.state === 'sent' ? true : undefined));

/** Nobody's mail arrives, but the story goes on. */
async function asliAppliesInVain(): Promise<string> {
  await rig.mailbox.behave({ mode: 'refuse', code: 451 });
  const caseId = await asliApplies(rig);
  await say(rig, caseId, 'plans', 'withdraw');
  expect(await endingOnPaper(rig, caseId)).toBe('withdrawn');
  return caseId;
}

test(
  'X-02: a mail server that is away for two days stops nobody, and the mail goes out by itself, once',
  async () => {
    const caseId = await asliAppliesInVain();
    await rig.sleep(days(2));
    expect(await welcomeOf(caseId)).toMatchObject({ state: 'queued', last_problem: 'MailDeferred 451' });
    await rig.mailbox.behave({ mode: 'accept' });
    await rig.sleep(hours(1));
    await sent(caseId);
    expect(await rig.client.workflow.getHandle(caseId).result()).toBe('withdrawn');
    expect(await rig.mailbox.counts()).toMatchObject({ count: 1, distinct: 1 });
    expect(await eventsOfKind(rig, caseId, 'mailSent')).toHaveLength(1);
  },
  hundredsOfAttempts,
);

test(
  'R9: in four days it is parked for the operators; a retry that is refused parks it again, and the next one sends it',
  async () => {
    const caseId = await asliAppliesInVain();
    await rig.sleep(days(4));
    const parked = await attention(rig, caseId);
    expect(parked).toMatchObject({ about: { of: `mail:${caseId}:mail:1`, outcomes: ['retry', 'skip'] } });
    expect(await rig.db('task_candidates').where({ task: parked.id })).toMatchObject([
      { unit: 'tim', role: 'operator' },
    ]);
    expect(await welcomeOf(caseId)).toMatchObject({ state: 'parked' });
    expect(await rig.client.workflow.getHandle(caseId).result()).toBe('withdrawn');
    await rig.mailbox.behave({ mode: 'refuse', code: 550 });
    expect(await decide(rig, parked, 'retry')).toMatchObject({ handed: { kind: 'taken' } });
    const again = await attention(rig, caseId);
    expect(again).toMatchObject({ about: { of: `mail:${caseId}:mail:1`, code: 'MailRefused' } });
    expect(again.id).not.toBe(parked.id);

    await rig.mailbox.behave({ mode: 'accept' });
    expect(await decide(rig, again, 'retry')).toMatchObject({ handed: { kind: 'taken' } });
    await sent(caseId);
    expect(await mailsSent(rig, caseId)).toEqual(['welcome']);
    expect(await eventsOfKind(rig, caseId, 'mailSent')).toHaveLength(1);
    expect(await eventsOfKind(rig, caseId, 'mailParked')).toHaveLength(2);
    const retries = (await eventsOfKind(rig, caseId, 'taskClosed')).filter(({ data }) => data['step'] === 'attention');
    expect(retries.map(({ data }) => data['outcome'])).toEqual(['retry', 'retry']);
  },
  hundredsOfAttempts,
);

test('R9: a mail that the server will never take is parked at once, and operators may leave it', async () => {
  await rig.mailbox.behave({ mode: 'refuse', code: 550 });
  const caseId = await asliApplies(rig);
  const parked = await attention(rig, caseId);
  expect(parked).toMatchObject({ about: { code: 'MailRefused' } });
  await decide(rig, parked, 'skip');
  await until('the mail is left', async () => ((await welcomeOf(caseId))?.state === 'voided' ? true : undefined));
  await opened(rig, caseId, 'plans');
});
