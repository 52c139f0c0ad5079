import { loadCalendar } from '../../db/calendars.ts';
import { breakIn, eventsOf } from '../../db/events.ts';
import { deadline } from '../../domain/calendar.ts';
import { businessDays } from '../../domain/span.ts';
import { broker, exporterOfThreeUnions } from '../../outside/e-birlik/named-firms.ts';
import { type Applicant, applicant, someEmail } from '../product/applying.ts';
import { codeOf, complete, decide, historyFor, inboxOf, openStep, openTask } from '../product/deciding.ts';
import { endOf, kept } from '../product/ending.ts';
import { eventually } from '../product/eventually.ts';
import { sendPapers } from '../product/papers.ts';
import { type Clerk, enter, seated, staff } from '../product/people.ts';
import { mailTo } from '../product/post.ts';
import { openProduct, type Product } from '../product/stage.ts';

let product: Product;
let elif: Clerk;
let barış: Clerk;
beforeAll(async () => {
  product = await openProduct();
  elif = await staff(product, 'membershipClerk', 'tim/ikmib', 'Elif Kaya');
  barış = await staff(product, 'membershipClerk', 'tim/ikmib', 'Barış Şimşek');
});
afterAll(() => product.close());

/** Somebody whose papers are there. */
async function sent(differing: Record<string, unknown> = {}): Promise<Applicant> {
  const one = await applicant(product, differing);
  expect((await sendPapers(product, one.who, one.id)).status).toBe(200);
  return one;
}
const hasInList = async (clerk: Clerk, number: string) =>
  (await inboxOf(clerk, '?limit=100')).some((task) => task.case.number === number);

test('TIM-REG-28, 38: with the papers there the application is received, mailed with its number and who reviews it', async () => {
  const { id, number, email, who } = await sent();
  const received = await mailTo(product, email, 'Üyelik başvurunuz alındı');
  expect(received.text).toContain(number);
  expect(received.text.replaceAll(/\s+/g, ' ')).toContain(
    'İstanbul Kimyevi Maddeler ve Mamulleri İhracatçıları Birliği',
  );
  const review = await openStep(who, id, 'review');
  expect(review.with).toEqual(['İstanbul Kimyevi Maddeler ve Mamulleri İhracatçıları Birliği']);
  expect(review.outcomes.map((outcome) => outcome.id)).toEqual(['withdraw']);
});

test('TIM-REG-29, TIM-GEN-08: of three unions of two secretariats each may decide; the first does, and the others’ lists lose it', async () => {
  const { id, number } = await sent({ taxNumber: exporterOfThreeUnions.taxNumber });
  const clerks = await Promise.all([
    staff(product, 'membershipClerk', 'tim/ethib', 'Ege Tekstil'),
    staff(product, 'membershipClerk', 'tim/ehkib', 'Ege Hazırgiyim'),
    staff(product, 'membershipClerk', 'tim/ihkib', 'İstanbul Hazırgiyim'),
  ]);
  const office = await staff(product, 'membershipClerk', 'tim/eib', 'Ege Sekreterliği');
  await openTask(clerks[0], id, 'review');
  for (const clerk of [...clerks, office]) expect(await hasInList(clerk, number)).toBe(true);
  expect(await hasInList(elif, number)).toBe(false);
  expect((await decide(clerks[2], id, 'review', 'approve')).status).toBe(200);
  for (const clerk of [...clerks, office]) expect(await hasInList(clerk, number)).toBe(false);
  expect(await endOf(product, id)).toBe('approved');
});

test('TIM-REG-30: a broker is reviewed by the unions that it named, and by no other', async () => {
  const { id, number } = await sent({
    kind: 'broker',
    taxNumber: broker.taxNumber,
    unions: ['tim/ihkib', 'tim/ikmib'],
  });
  await openTask(elif, id, 'review');
  const other = await staff(product, 'membershipClerk', 'tim/ehkib', 'Ege Hazırgiyim');
  expect([await hasInList(elif, number), await hasInList(other, number)]).toEqual([true, false]);
});

test('R23, TIM-GEN-08: for clerks of other unions, other roles and visitors there is no such application', async () => {
  const { id } = await sent();
  const task = await openTask(elif, id, 'review');
  const strangers = await Promise.all([
    staff(product, 'membershipClerk', 'tim/ehkib', 'Başka Birlik'),
    staff(product, 'membershipClerk', 'tim/eib', 'Başka Sekreterlik'),
    staff(product, 'secretariatClerk', 'tim/immib', 'Başka Görev'),
    staff(product, 'operator', 'tim', 'Sistem Sorumlusu'),
    staff(product, 'administrator', 'tim', 'Yönetici Kişi'),
  ]);
  for (const stranger of strangers) {
    expect(codeOf(await stranger.ask('GET', `/api/cases/${id}`))).toBe('404 NotFound');
    expect(codeOf(await complete(stranger, task, 'approve'))).toBe('404 NotFound');
    expect(codeOf(await stranger.ask('PUT', `/api/tasks/${task}/claim`))).toBe('404 NotFound');
  }
  expect((await openStep(elif, id, 'review')).outcomes.map((outcome) => outcome.id)).toEqual([
    'approve',
    'correct',
    'reject',
  ]);
});

test('a clerk of the secretariat sees its unions’ applications, and an applicant decides nothing', async () => {
  const { id, number, who } = await sent();
  const office = await staff(product, 'membershipClerk', 'tim/immib', 'Sekreterlik Görevlisi');
  const task = await openTask(office, id, 'review');
  expect(await hasInList(office, number)).toBe(true);
  expect(codeOf(await complete(who, task, 'approve'))).toBe('400 UnknownOutcome');
});

test('nobody decides their own application: the clerk who applied with their address sees it, others decide', async () => {
  const { id } = await sent({ email: elif.email });
  const task = await openTask(barış, id, 'review');
  expect(codeOf(await complete(elif, task, 'approve'))).toBe('403 NotYours');
  expect(codeOf(await elif.ask('PUT', `/api/tasks/${task}/claim`))).toBe('403 NotYours');
  expect((await complete(barış, task, 'reject', { reason: 'Dilekçedeki kaşe okunmuyor.' })).status).toBe(200);
});

test('TIM-REG-37: a missing paper is named, asked alone, with fresh seven days and a mail each round, until it is right', async () => {
  const one = await sent();
  const { id, email } = one;
  const why = 'İmza sirkülerinin ikinci sayfası okunmuyor.';
  expect((await decide(elif, id, 'review', 'correct', { missing: [{ paper: 'circular', why }] })).status).toBe(200);
  const mail = await mailTo(product, email, 'Üyelik başvurunuzda eksik belge var');
  for (const said of ['İmza sirküleri', why]) expect(mail.text.replaceAll(/\s+/g, ' ')).toContain(said);
  expect(mail.attachments).toHaveLength(1);

  const back = await enter(product, mail);
  const step = await openStep(back, id, 'documents');
  const { opened_at } = await product.db('tasks').where({ id: step.task }).first();
  expect(new Date(step.due!).getTime() - opened_at.getTime()).toBe(7 * 24 * 3_600_000);
  const asked = step.outcomes.find((outcome) => outcome.id === 'send')!.form as { fields: { name: string }[] }[];
  expect(asked.flatMap(({ fields }) => fields).map(({ name }) => name)).toEqual(['circular']);
  expect(codeOf(await complete(back, step.task, 'send'))).toBe('400 Unfit');
  expect((await sendPapers(product, back, id, ['circular'])).status).toBe(200);

  const both = ['petition', 'circular'].map((paper) => ({ paper, why: 'Yetkilinin adı iki belgede aynı değil.' }));
  expect((await decide(elif, id, 'review', 'correct', { missing: both })).status).toBe(200);
  const again = await enter(product, await mailTo(product, email, 'Üyelik başvurunuzda eksik belge var', 2));
  expect((await sendPapers(product, again, id)).status).toBe(200);
  await mailTo(product, email, 'Üyelik başvurunuz alındı', 3);
  expect((await decide(barış, id, 'review', 'approve')).status).toBe(200);
  expect(await endOf(product, id)).toBe('approved');
  await kept(product, id, 'approved-after-two-rounds');
});

test('TIM-REG-37: a request for papers says which and why, or it is not sent', async () => {
  const { id } = await sent();
  const task = await openTask(elif, id, 'review');
  for (const missing of [[], [{ paper: 'circular' }], [{ paper: 'passport', why: 'Pasaport da gerekiyor.' }]])
    expect(codeOf(await complete(elif, task, 'correct', { missing }))).toBe('400 Unfit');
  expect(codeOf(await complete(elif, task, 'reject', {}))).toBe('400 Unfit');
});

test('TIM-REG-38: an applicant withdraws while the papers are looked at, and the clerk is told', async () => {
  const { id, who, email, number } = await sent();
  const task = await openTask(elif, id, 'review');
  expect((await decide(who, id, 'review', 'withdraw')).status).toBe(200);
  expect(await endOf(product, id)).toBe('withdrawn');
  await mailTo(product, email, 'Üyelik başvurunuzdan vazgeçtiniz');
  const late = await complete(elif, task, 'approve');
  expect(late).toMatchObject({
    status: 409,
    json: { code: 'AlreadyDecided', decided: { by: 'Başvuru sahibi', outcome: 'withdraw', label: 'Vazgeç' } },
  });
  expect(await hasInList(elif, number)).toBe(false);
  await kept(product, id, 'withdrawn-during-review');
});

test('R4: of a withdrawal and a decision at the same moment one stands, and the other is told what, when and whose', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const { id, who } = await sent();
      const task = await openTask(elif, id, 'review');
      const replies = await Promise.all([complete(who, task, 'withdraw'), complete(elif, task, 'approve')]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      const [, lost] = [...replies].sort((a, b) => a.status - b.status);
      const decided = lost!.json['decided'] as { by: string; at: string; outcome: string };
      const end = await endOf(product, id);
      expect(decided.outcome).toBe(end === 'withdrawn' ? 'withdraw' : 'approve');
      expect(Date.parse(decided.at)).not.toBeNaN();
      return end;
    }),
  );
  expect(outcomes.every((end) => end === 'approved' || end === 'withdrawn')).toBe(true);
});

test('R4: of two clerks who decide at once one is taken and the other told by whom and when; history has it once', async () => {
  const { id } = await sent();
  const task = await openTask(elif, id, 'review');
  const replies = await Promise.all([
    complete(elif, task, 'approve'),
    complete(barış, task, 'reject', { reason: 'Kaşe okunmuyor.' }),
  ]);
  const lost = replies.find(({ status }) => status === 409)!;
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  const won = replies[0].status === 200 ? ['Elif Kaya', 'Onayla'] : ['Barış Şimşek', 'Reddet'];
  expect(lost.json['decided']).toMatchObject({ by: won[0], label: won[1] });
  const closed = (await eventsOf(product.db, id)).filter(
    ({ kind, data }) => kind === 'taskClosed' && data['task'] === task,
  );
  expect(closed).toHaveLength(1);
});

test('R3: of fifty claims at once one is taken; the others are told whose it is, until it is released', async () => {
  const { id, number } = await sent();
  const task = await openTask(elif, id, 'review');
  const claims = await Promise.all(
    Array.from({ length: 50 }, (_, nth) => (nth % 2 ? elif : barış).ask('PUT', `/api/tasks/${task}/claim`)),
  );
  const taken = claims.filter(({ status }) => status === 204);
  expect(taken).toHaveLength(25);
  const [winner, loser] = claims[0]!.status === 204 ? [barış, elif] : [elif, barış];
  const name = winner === elif ? 'Elif Kaya' : 'Barış Şimşek';
  const refused = await complete(loser, task, 'approve');
  expect(refused).toMatchObject({ status: 409, json: { code: 'ClaimedByOther', by: name } });
  expect(codeOf(await loser.ask('DELETE', `/api/tasks/${task}/claim`))).toBe('409 ClaimedByOther');
  expect(await hasInList(loser, number)).toBe(true);
  const events = await eventsOf(product.db, id);
  expect(events.filter(({ kind }) => kind === 'taskClaimed')).toHaveLength(1);
  expect((await winner.ask('DELETE', `/api/tasks/${task}/claim`)).status).toBe(204);
  expect((await complete(loser, task, 'approve')).status).toBe(200);
});

test('a coordinator finishes what a clerk has claimed', async () => {
  const { id } = await sent();
  const task = await openTask(elif, id, 'review');
  expect((await elif.ask('PUT', `/api/tasks/${task}/claim`)).status).toBe(204);
  const office = await staff(product, 'coordinator', 'tim/immib', 'Koordinatör Kişi');
  expect((await complete(office, task, 'approve')).status).toBe(200);
  expect(await historyFor(elif, id)).toContain('Üyelik başvurusunu inceleyin: Koordinatör Kişi “Onayla” dedi.');
});

test('TIM-REG-34: a refusal is mailed with its reason, and whoever was refused may apply again', async () => {
  const email = someEmail('reddedilen');
  const { id, number } = await sent({ email });
  const reason = 'Dilekçedeki kaşe ile imza sirkülerindeki unvan aynı değil.';
  expect((await decide(elif, id, 'review', 'reject', { reason })).status).toBe(200);
  const mail = await mailTo(product, email, 'Üyelik başvurunuz reddedildi');
  expect(mail.text.replaceAll(/\s+/g, ' ')).toContain(reason);
  expect(await endOf(product, id)).toBe('rejected');
  expect(await product.db('persons').where({ email })).toEqual([]);
  const again = await sent({ email });
  expect(again.number).not.toBe(number);
  await kept(product, id, 'rejected');
});

test('R6: an answer to a closed application is refused with what was decided, from the applicant and from staff', async () => {
  const { id, who } = await sent();
  const papers = (await product.db('tasks').where({ case_id: id, step: 'documents' }).first()).id;
  const task = await openTask(elif, id, 'review');
  await complete(elif, task, 'approve');
  await endOf(product, id);
  for (const reply of [await complete(who, task, 'withdraw'), await complete(barış, task, 'approve')])
    expect(codeOf(reply)).toBe('409 AlreadyDecided');
  expect(codeOf(await complete(who, papers, 'send'))).toBe('409 AlreadyDecided');
  const refused = await complete(who, task, 'withdraw');
  expect(refused.json['decided']).toMatchObject({ by: 'Görevli', outcome: 'approve' });
  expect(refused.json['detail']).toMatch(/^\d\d\.\d\d\.\d{4}, saat \d\d:\d\d: Görevli bu işte “Onayla” dedi\./);
});

test('X-03: the history is told in sentences, to staff with names, to the applicant without', async () => {
  const { id, who } = await sent();
  const task = await openTask(elif, id, 'review');
  await elif.ask('PUT', `/api/tasks/${task}/claim`);
  await decide(elif, id, 'review', 'reject', { reason: 'Kaşe okunmuyor.' });
  await endOf(product, id);
  const told = await historyFor(elif, id);
  const inOrder = [
    'Başvuru oluşturuldu.',
    'Yeni adım: Belgelerinizi yükleyin.',
    'Belge alındı: Üyelik dilekçesi.',
    'Yeni adım: Üyelik başvurusunu inceleyin.',
    'Elif Kaya işi üstlendi.',
    'Üyelik başvurusunu inceleyin: Elif Kaya “Reddet” dedi.',
    'Sonuç: Reddedildi.',
  ];
  expect(told.filter((sentence) => inOrder.includes(sentence))).toEqual(inOrder);
  expect(told.some((sentence) => /^Belge düzenlendi: Üyelik dilekçesi \(TIM-B-2026-\d{6}\)\.$/.test(sentence))).toBe(
    true,
  );
  const seen = (await historyFor(who, id)).join('\n');
  expect(seen).toContain('Üyelik başvurusunu inceleyin: Görevli “Reddet” dedi.');
  expect(seen).not.toContain('Elif');
  const { text } = await who.ask('GET', `/api/cases/${id}`);
  expect(text).not.toContain('Elif');
});

test('X-03: who decided, when and from where is on record with what was decided', async () => {
  const { id } = await sent();
  const task = await openTask(elif, id, 'review');
  const headers = { 'x-forwarded-for': '198.51.100.7' };
  const body = { outcome: 'approve' };
  const key = 'the-one-decision-of-elif';
  expect((await elif.ask('POST', `/api/tasks/${task}/completion`, { key, headers, body })).status).toBe(200);
  const answers = await product.db('answers').where({ case_id: id }).orderBy('answered_at');
  expect(answers.map(({ outcome, person, network }) => [outcome, person, network])).toEqual([
    ['start', null, '127.0.0.1'],
    ['send', null, '127.0.0.1'],
    ['approve', elif.id, '198.51.100.7'],
  ]);
});

test('R39: each event chains to the one before, nobody may change or delete one, and a change made anyway is named', async () => {
  const { id } = await sent();
  await decide(elif, id, 'review', 'approve');
  await endOf(product, id);
  const events = await eventsOf(product.db, id);
  expect(breakIn(id, events)).toBeUndefined();
  const change = () => product.db('case_events').where({ case_id: id, seq: 2 });
  await expect(change().update({ kind: 'caseEnded' })).rejects.toThrow('permission denied');
  await expect(change().delete()).rejects.toThrow('permission denied');
  await expect(product.db.raw('TRUNCATE case_events')).rejects.toThrow('permission denied');
  for (const [nth, event] of events.entries()) {
    const forged = events.with(nth, { ...event, data: { ...event.data, by: 'somebody else' } });
    expect(breakIn(id, forged)).toBe(nth + 1);
  }
});

test('X-07: two business days are the target, reckoned in Turkish time over the weekend, and it says why', async () => {
  const { id } = await sent();
  const { json } = await (await seated(product, elif.id)).ask(
    'GET',
    `/api/tasks/${await openTask(elif, id, 'review')}`,
  );
  const [opened, target] = [json['openedAt'], json['target']].map((at) => new Date(String(at)));
  const calendar = await loadCalendar(product.db, 'tim');
  expect(calendar.zone).toBe('Europe/Istanbul');
  expect(target).toEqual(deadline(opened!, businessDays(2), calendar).due);
  expect(target!.toISOString()).toMatch(/T20:59:59\.999Z$/);
  expect(json['why']).toMatch(/2 iş günü/);
  expect(json['due']).toBeNull();
});

test('X-02: each mail of a case went out once', async () => {
  const underway = () => product.db('mails').whereIn('state', ['queued', 'sending']).first();
  await eventually(async () => !(await underway()), 'the last mail');
  const mails = await product.mailbox.counts();
  expect(mails.count).toBe(mails.distinct);
  expect(await product.db('mails').where({ state: 'sent' })).toHaveLength(mails.count);
});
