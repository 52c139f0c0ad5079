import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { linkToken, voidCaseLinks } from '../../db/links.ts';
import { findLink, useLink } from '../../db/linkUse.ts';
import { eraseMails, queueMail, waitingMails } from '../../db/mails.ts';
import { aPetition, eventsOf, newest, openPost, type Post, rowOf, tokenIn } from './post.ts';
import { anAccount, anAnswer, anApplication, aTask, config, later, noon } from './stage.ts';

let post: Post;
beforeAll(async () => {
  post = await openPost();
});
beforeEach(async () => {
  post.clock.moveTo(noon);
  await post.mailbox.behave({ mode: 'accept' });
});
afterAll(() => post.close());

describe('the mails of an application', () => {
  test('TIM-REG-13, 18: the instructions bring the petition and a link that opens this case', async () => {
    const { caseId, mailId, to } = await anOpenApplication();
    expect(await post.deliverMail({ mailId, caseId, name: 'instructions' })).toEqual({ name: 'instructions' });
    const mail = await newest(post.mailbox, to);
    expect(mail.subject).toMatch(/^Üyelik başvurunuz için yapılacaklar \(TIM-2026-\d{6}\)$/);
    expect(mail.attachments[0]!.name).toMatch(/^Üyelik dilekçesi TIM-B-2026-.*\.pdf$/);
    expect((await post.mailbox.attachment(mail, 0)).toString()).toBe(`%PDF petition of ${caseId}`);
    expect(mail.html).toContain(`https://tim.evrak.example/basvuru#${tokenIn(mail.text)}`);
    const asked = { token: tokenIn(mail.text), institution: 'tim', kind: 'case', now: noon } as const;
    expect(await findLink(post.db, asked)).toMatchObject({ state: 'usable', caseId });
    expect(await eventsOf(post.db, caseId)).toEqual(['mailSent']);
  });

  test('TIM-REG-26: instructions that leave before the task is open tell the deadline that will hold', async () => {
    const { caseId, mailId, to } = await anOpenApplication();
    post.clock.moveTo(later(noon, { hours: 5 }));
    await post.deliverMail({ mailId, caseId, name: 'instructions' });
    expect((await newest(post.mailbox, to)).text).toContain(
      'Belgeler için son tarih: 9 Kasım 2026 Pazartesi, saat 12:00',
    );
  });

  test('TIM-REG-37: a request for missing documents says which and why, and gives a fresh seven days', async () => {
    const { caseId, mailId, to } = await anOpenApplication();
    await aTask(post.db, caseId, { step: 'documents', due: later(noon, { hours: 7 * 24 }), closed: 'send' });
    const task = await aTask(post.db, caseId, { step: 'review', closed: 'correct' });
    const missing = [{ paper: 'circular', why: 'İkinci sayfa <eksik>.\nYeniden tarayın.' }];
    await anAnswer(post.db, caseId, { task, outcome: 'correct', body: { missing } });
    post.clock.moveTo(later(noon, { hours: 48 }));
    await post.deliverMail({ mailId, caseId, name: 'corrections' });
    const { text, html } = await newest(post.mailbox, to);
    expect(text).toContain('> İmza sirküleri\n> İkinci sayfa <eksik>.\n> Yeniden tarayın.');
    expect(html).toContain('&lt;eksik&gt;');
    expect(text).toContain('Belgeler için son tarih: 11 Kasım 2026 Çarşamba, saat 12:00');
  });

  test('TIM-REG-27: reminder and notice of expiry tell the deadline of the task itself', async () => {
    const { caseId, mailId, to } = await anOpenApplication();
    const due = new Date('2026-11-20T20:15:00Z');
    const task = await aTask(post.db, caseId, { step: 'documents', due });
    await post.deliverMail({ mailId, caseId, name: 'reminder' });
    expect((await newest(post.mailbox, to)).text).toContain('20 Kasım 2026 Cuma, saat 23:15');
    await post.db('tasks').where({ id: task }).update({ state: 'closed', outcome: 'expired' });
    await post.deliverMail({ mailId: `${mailId}1`, caseId, name: 'expired' });
    expect((await newest(post.mailbox, to)).text).toContain('Son tarih: 20 Kasım 2026 Cuma, saat 23:15');
  });

  test('TIM-REG-34: a refusal tells its reason in the words of the clerk', async () => {
    const { caseId, mailId, to } = await anOpenApplication();
    const task = await aTask(post.db, caseId, { step: 'review', closed: 'reject' });
    await anAnswer(post.db, caseId, { task, outcome: 'reject', body: { reason: 'Kaşe & unvan "aynı" değil.' } });
    await post.deliverMail({ mailId, caseId, name: 'rejected' });
    expect((await newest(post.mailbox, to)).text).toContain('> Kaşe & unvan "aynı" değil.');
  });

  test('TIM-REG-32, TIM-PWD-01, 02: approval brings a password link; its 24 hours begin when the mail is taken', async () => {
    const { caseId, mailId, to } = await anOpenApplication();
    const person = await anAccount(post.db, { email: to });
    await post.mailbox.behave({ mode: 'refuse' });
    await expect(post.deliverMail({ mailId, caseId, name: 'welcome' })).rejects.toMatchObject({ type: 'MailDeferred' });
    await post.mailbox.behave({ mode: 'accept' });
    post.clock.moveTo(later(noon, { hours: 36 }));
    await post.deliverMail({ mailId });
    const { text } = await newest(post.mailbox, to);
    expect(text).toContain('Şifrenizi Oluşturun:\nhttps://tim.evrak.example/sifre#');
    const asked = { token: tokenIn(text), institution: 'tim', now: later(noon, { hours: 59 }) } as const;
    expect(await post.db.transaction((trx) => useLink(trx, asked))).toEqual({ person });
  });

  test('a name with line breaks and markup in it changes neither header nor page', async () => {
    const { caseId, mailId, to } = await anOpenApplication({
      firstName: 'Ece<b>\r\nBcc: herkes@firma.example\r\n{{case.id}}',
    });
    await post.deliverMail({ mailId, caseId, name: 'withdrawn' });
    const mail = await newest(post.mailbox, to);
    expect(mail.headers).not.toHaveProperty('bcc');
    expect(mail.html).toContain('Sayın Ece&lt;b&gt;');
    expect(mail.html).toContain('{{case.id}}');
  });
});

describe('R40: what is stored and what is sent', () => {
  test('the token stands in the mail alone: no table has it', async () => {
    const { caseId, mailId, to } = await anOpenApplication();
    await anAccount(post.db, { email: to });
    await post.deliverMail({ mailId, caseId, name: 'welcome' });
    const token = tokenIn((await newest(post.mailbox, to)).text);
    const link = await post.db('links').where({ mail: mailId }).first();
    expect(token).toBe(linkToken(config.linkKey, link.id));
    const tables: string[] = await post.db('pg_tables').where({ schemaname: 'public' }).pluck('tablename');
    for (const table of tables.filter((name) => !name.startsWith('knex_'))) {
      const rows = JSON.stringify(await post.db(table).select(post.db.raw(`to_jsonb(??) AS whole`, [table])));
      expect([table, rows.includes(token)]).toEqual([table, false]);
    }
    expect((await rowOf(post.db, mailId)).words).toContain(`#${link.id}`);
  });

  test('after erasure neither recipient nor words are left, and what was under way is not sent', async () => {
    const [sent, waiting] = [await anOpenApplication(), await anOpenApplication()];
    await post.deliverMail({ mailId: sent.mailId, caseId: sent.caseId, name: 'withdrawn' });
    await post.mailbox.behave({ mode: 'refuse' });
    const { caseId, mailId } = waiting;
    await expect(post.deliverMail({ mailId, caseId, name: 'withdrawn' })).rejects.toThrow('MailDeferred');
    await post.mailbox.behave({ mode: 'accept' });
    for (const each of [sent, waiting]) expect(await eraseMails(post.db, each.caseId)).toBe(1);
    expect(await post.deliverMail({ mailId, caseId, name: 'withdrawn' })).toEqual({ name: 'withdrawn' });
    expect(await post.mailbox.messages(waiting.to)).toEqual([]);
    for (const [each, state] of [
      [sent, 'sent'],
      [waiting, 'voided'],
    ] as const)
      expect(await rowOf(post.db, each.mailId)).toMatchObject({
        ...{ state, recipient: null, subject: null, html: null, words: null, attachments: [] },
      });
  });

  test('a mail asked for after the applicant was erased goes to nobody', async () => {
    const { caseId, mailId, to } = await anOpenApplication();
    await post.db('applicants').where({ case_id: caseId }).delete();
    expect(await post.deliverMail({ mailId, caseId, name: 'withdrawn' })).toEqual({ name: 'withdrawn' });
    expect(await rowOf(post.db, mailId)).toMatchObject({ state: 'voided' });
    expect(await post.mailbox.messages(to)).toEqual([]);
  });
});

describe('bad days', () => {
  test('X-02: a delivery that is run again after it was recorded sends nothing more', async () => {
    const { caseId, mailId, to } = await anOpenApplication();
    for (let times = 0; times < 3; times += 1) await post.deliverMail({ mailId, caseId, name: 'withdrawn' });
    expect(await post.mailbox.counts(to)).toMatchObject({ count: 1, distinct: 1 });
    expect(await eventsOf(post.db, caseId)).toEqual(['mailSent']);
  });

  test('a server that takes the mail without saying so gets the same mail again: one Message-ID, one token', async () => {
    const { caseId, mailId, to } = await anOpenApplication();
    await post.mailbox.behave({ mode: 'drop-after-data' });
    const first = post.deliverMail({ mailId, caseId, name: 'instructions' });
    await expect(first).rejects.toMatchObject({ type: 'MailUnreachable', nonRetryable: false });
    expect(await rowOf(post.db, mailId)).toMatchObject({
      state: 'queued',
      attempts: 1,
      last_problem: 'MailUnreachable',
    });
    await post.mailbox.behave({ mode: 'accept' });
    await post.deliverMail({ mailId, caseId, name: 'instructions' });
    const [one, two] = await post.mailbox.messages(to);
    expect(await post.mailbox.counts(to)).toMatchObject({ count: 2, distinct: 1 });
    expect(one!.text).toBe(two!.text);
    expect(await rowOf(post.db, mailId)).toMatchObject({ state: 'sent', attempts: 2, last_problem: null });
  });

  test('a mail refused for good is parked, seen in the history, and sent when somebody tries again', async () => {
    const { caseId, mailId, to } = await anOpenApplication();
    await post.mailbox.behave({ mode: 'refuse', code: 550 });
    const refused = post.deliverMail({ mailId, caseId, name: 'withdrawn' });
    await expect(refused).rejects.toMatchObject({ type: 'MailRefused', nonRetryable: true, message: 'MailRefused' });
    for (let times = 0; times < 2; times += 1) await post.parkMail({ mailId, at: noon.getTime() });
    expect(await rowOf(post.db, mailId)).toMatchObject({ state: 'parked', last_problem: 'MailRefused 550' });
    await post.mailbox.behave({ mode: 'accept' });
    await post.deliverMail({ mailId });
    expect(await post.mailbox.counts(to)).toMatchObject({ count: 1 });
    expect(await eventsOf(post.db, caseId)).toEqual(['mailParked', 'mailSent']);
  });

  test('a mail that an operator skips is not sent by a late retry', async () => {
    const { caseId, mailId, to } = await anOpenApplication();
    await post.mailbox.behave({ mode: 'refuse' });
    await expect(post.deliverMail({ mailId, caseId, name: 'withdrawn' })).rejects.toThrow();
    await post.voidMail({ mailId });
    await post.mailbox.behave({ mode: 'accept' });
    await post.deliverMail({ mailId });
    expect(await post.mailbox.messages(to)).toEqual([]);
  });

  test('a mail whose petition is not there yet waits for it; its row is known meanwhile', async () => {
    const caseId = await anApplication(post.db, { email: 'sabirli@firma.example' });
    const mailId = `${caseId}:mail:1`;
    const early = post.deliverMail({ mailId, caseId, name: 'instructions' });
    await expect(early).rejects.toMatchObject({ type: 'MailAttachment', nonRetryable: false });
    await aPetition(post, caseId);
    await post.deliverMail({ mailId });
    expect(await post.mailbox.counts('sabirli@firma.example')).toMatchObject({ count: 1 });
  });

  test('a mail that nobody declared is refused for good', async () => {
    const { caseId, mailId } = await anOpenApplication();
    const undeclared = post.deliverMail({ mailId, caseId, name: 'congratulations' });
    await expect(undeclared).rejects.toMatchObject({ type: 'MailUndeclared', nonRetryable: true });
    await expect(post.deliverMail({ mailId: 'nobody:1' })).rejects.toMatchObject({
      type: 'MailUnknown',
      nonRetryable: true,
    });
  });
});

describe('mails about accounts', () => {
  test('TIM-PWD-03, 04: of two password links asked for while the server was away only the newer is sent', async () => {
    const { person, email } = await somebody();
    const [older, newer] = [await queued('passwordLink', person), await queued('passwordLink', person)];
    await post.mailbox.behave({ mode: 'refuse' });
    for (const mailId of [older, newer]) await expect(post.deliverMail({ mailId })).rejects.toThrow('MailDeferred');
    await post.mailbox.behave({ mode: 'accept' });
    for (const mailId of [older, newer]) await post.deliverMail({ mailId });
    expect(await post.mailbox.counts(email)).toMatchObject({ count: 1 });
    const token = tokenIn((await newest(post.mailbox, email)).text);
    expect(await useNow(token)).toEqual({ person });
    expect(await rowOf(post.db, older)).toMatchObject({ state: 'voided' });
  });

  test('a mail whose link was already used has arrived: it is recorded, not sent again', async () => {
    const { person, email } = await somebody();
    const mailId = await queued('passwordLink', person);
    await post.mailbox.behave({ mode: 'drop-after-data' });
    await expect(post.deliverMail({ mailId })).rejects.toThrow('MailUnreachable');
    expect(await useNow(tokenIn((await newest(post.mailbox, email)).text))).toEqual({ person });
    await post.mailbox.behave({ mode: 'accept' });
    await post.deliverMail({ mailId });
    expect(await post.mailbox.counts(email)).toMatchObject({ count: 1 });
    expect(await rowOf(post.db, mailId)).toMatchObject({ state: 'sent' });
  });

  test('an invitation names the roles and units of the invited; a closed account gets no mail', async () => {
    const { person, email } = await somebody();
    await post.db('memberships').insert({ person, role: 'membershipClerk', unit: 'tim/ikmib', since: noon });
    await post.deliverMail({ mailId: await queued('invitation', person) });
    const { text, subject } = await newest(post.mailbox, email);
    expect(subject).toBe('Hesabınız açıldı: Şifrenizi Oluşturun');
    expect(text).toContain('İstanbul Kimyevi Maddeler ve Mamulleri İhracatçıları Birliği: Üyelik şubesi\ngörevlisi');
    await post.db('persons').where({ id: person }).update({ disabled_at: noon });
    await post.deliverMail({ mailId: await queued('passwordChanged', person) });
    expect(await post.mailbox.counts(email)).toMatchObject({ count: 1 });
  });

  test('R17: the owner is told when the password was changed', async () => {
    const { person, email } = await somebody();
    post.clock.moveTo(later(noon, { hours: 9 }));
    await post.deliverMail({ mailId: await queued('passwordChanged', person) });
    expect((await newest(post.mailbox, email)).text).toContain('Değişiklik zamanı: 2 Kasım 2026 Pazartesi, saat 12:00');
  });

  test('the relay finds what the API wrote down, and leaves a running case its own mails', async () => {
    const { person } = await somebody();
    const { caseId } = await anOpenApplication();
    const [mine, resent] = [await queued('passwordLink', person), `${caseId}:resend:1`];
    for (const id of [`${caseId}:mail:9`, resent])
      await queueMail(post.db, { id, institution: 'tim', caseId, name: 'instructions', at: noon });
    const waiting = await waitingMails(post.db, { madeBefore: later(noon, { seconds: 1 }), limit: 100 });
    expect(waiting).toEqual(expect.arrayContaining([mine, resent]));
    expect(waiting).not.toContain(`${caseId}:mail:9`);
    expect(await waitingMails(post.db, { madeBefore: noon, limit: 100 })).not.toContain(mine);
  });
});

test('TIM-REG-25: instructions that come too late for an expired application are not sent', async () => {
  const { caseId, mailId, to } = await anOpenApplication();
  await post.mailbox.behave({ mode: 'refuse' });
  await expect(post.deliverMail({ mailId, caseId, name: 'instructions' })).rejects.toThrow('MailDeferred');
  await voidCaseLinks(post.db, caseId, noon);
  await post.mailbox.behave({ mode: 'accept' });
  await post.deliverMail({ mailId });
  expect(await post.mailbox.messages(to)).toEqual([]);
});

async function anOpenApplication({ firstName = 'Ece' } = {}) {
  const to = `ece-${randomUUID()}@mavidokuma.example`;
  const caseId = await anApplication(post.db, { email: to, firstName });
  await aPetition(post, caseId);
  return { caseId, mailId: `${caseId}:mail:1`, to };
}

async function somebody() {
  const email = `elif-${randomUUID()}@birlik.example`;
  return { email, person: await anAccount(post.db, { email }) };
}

async function queued(name: string, person: string): Promise<string> {
  const id = randomUUID();
  await queueMail(post.db, { id, institution: 'tim', name, person, at: noon });
  return id;
}

const useNow = (token: string) => post.db.transaction((trx) => useLink(trx, { token, institution: 'tim', now: noon }));
