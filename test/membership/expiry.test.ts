import { breakIn, eventsOf } from '../../db/events.ts';
import { completeTckn } from '../../domain/identifiers.ts';
import { exporterOfThreeUnions, soleTrader } from '../../outside/e-birlik/named-firms.ts';
import { applicant, application, someEmail, tryToApply } from '../product/applying.ts';
import { codeOf, complete, decide, historyFor, openStep, openTask } from '../product/deciding.ts';
import { endOf, kept } from '../product/ending.ts';
import { scannedPage, sendPapers, upload, uploadPapers } from '../product/papers.ts';
import { enter, knock, seated, staff } from '../product/people.ts';
import { mailsTo, mailTo } from '../product/post.ts';
import { openProduct, type Product } from '../product/stage.ts';
import { tracesOf } from '../product/traces.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product.close());
afterEach(async () => {
  product.pin();
  await product.mailbox.behave({ mode: 'accept' });
});

const clerk = () => staff(product, 'membershipClerk', 'tim/ikmib', 'Elif Kaya');
const second = 1_000;
const at = (due: string | null, shift: number) => new Date(new Date(due!).getTime() + shift);
const gone = { tables: [], files: [], log: [], histories: [] };

test('TIM-REG-27: on the fifth day the applicant is reminded, once, with petition and link', async () => {
  const { email, id } = await applicant(product);
  await product.env.sleep('119 hours');
  expect(await mailsTo(product, email)).toHaveLength(1);
  await product.env.sleep('2 hours');
  const mail = await mailTo(product, email, 'Üyelik başvurunuz için son iki gün');
  expect(mail.attachments).toHaveLength(1);
  const back = await enter(product, mail);
  expect((await sendPapers(product, back, id)).status).toBe(200);
  await product.env.sleep('3 days');
  expect(await mailsTo(product, email, 'Üyelik başvurunuz için son iki gün')).toHaveLength(1);
  expect((await openStep(await clerk(), id, 'review')).step).toBe('review');
});

test('TIM-REG-24, 26, R14: a second before the seven days are over the papers are taken, at that instant no more', async () => {
  const early = await applicant(product);
  const { task, due } = await openStep(early.who, early.id, 'documents');
  const answer = await uploadPapers(product, early.who, task);
  await product.env.sleep('167 hours');
  const back = await enter(product, await mailTo(product, early.email, 'Üyelik başvurunuz için son iki gün'));
  product.pin(at(due, 0));
  for (const late of [await complete(back, task, 'send', answer), await complete(back, task, 'withdraw')])
    expect(late).toMatchObject({ status: 409, json: { code: 'DeadlinePassed', due } });
  product.pin(at(due, -second));
  expect((await complete(back, task, 'send', answer)).status).toBe(200);
  product.pin();
  expect((await openStep(back, early.id, 'review')).step).toBe('review');
});

test('R40, TIM-REG-25, 26: when it expires everything personal is gone from everywhere, and the chain still holds', async () => {
  const nationalId = completeTckn('345678901');
  const email = someEmail('zeynepkanarya');
  const answer = { firstName: 'Zeynepkanarya', lastName: 'Kanaryaoglu', nationalId, mobile: '05329876543', email };
  const words = [
    'zeynepkanarya',
    'kanaryaoglu',
    nationalId,
    '05329876543',
    'kanaryafile',
    'kanaryatitle',
    soleTrader.taxNumber,
  ];
  const filed = { ...answer, taxNumber: soleTrader.taxNumber, position: 'Kanaryatitle' };
  await product.ask('GET', `/api/firms/${soleTrader.taxNumber}`);
  const { id, who, resend } = await applicant(product, filed);
  const task = await openTask(who, id, 'documents');
  const sent = await upload(product, who, {
    task,
    field: 'petition',
    name: 'kanaryafile.png',
    bytes: await scannedPage(),
  });
  expect(sent.status).toBe(201);
  await product.ask('POST', `/api/cases/${id}/instructions`, { body: { resend } });
  const first = (await mailsTo(product, email))[0]!;
  await mailTo(product, email, 'Üyelik başvurunuz için yapılacaklar', 2);
  const workflows = [id, `${id}:resend:1`];

  const before = await tracesOf(product, words, workflows);
  expect(before).toMatchObject({ log: [], histories: [] });
  expect(before.tables).toEqual(expect.arrayContaining(['answers', 'applicants', 'documents', 'firms', 'mails']));
  const contents = await product.db('documents').where({ case_id: id }).pluck('sha256');
  const blobs = contents.map((sha: Buffer) => sha.toString('hex'));
  for (const sha of blobs) expect(await product.stage.deps.files.has(sha)).toBe(true);
  const back = await enter(product, first);

  await product.env.sleep('7 days');
  const told = await mailTo(product, email, 'Üyelik başvurunuzun süresi doldu');
  expect(told.text).toContain('siliniyor');
  expect(await endOf(product, id)).toBe('expired');
  expect(await tracesOf(product, words, workflows)).toEqual(gone);
  for (const sha of blobs) expect(await product.stage.deps.files.has(sha)).toBe(false);
  expect(codeOf(await knock(product, first))).toBe('410 CaseLinkEnded');
  expect(codeOf(await back.ask('GET', `/api/cases/${id}`))).toBe('401 NotSignedIn');
  expect(await product.db('sessions').where({ case_id: id })).toEqual([]);

  const events = await eventsOf(product.db, id);
  expect(breakIn(id, events)).toBeUndefined();
  expect(events.map(({ kind }) => kind).slice(-2)).toEqual(['caseErased', 'caseEnded']);
  expect(
    (await product.db('answers').where({ case_id: id })).every(({ body, salt, network }) => !body && !salt && !network),
  ).toBe(true);
  await kept(product, id, 'expired');
  expect((await tryToApply(product, application(filed))).status).toBe(201);
});

test('TIM-REG-26: with the mail server away the address goes within 48 hours all the same, and nothing is sent later', async () => {
  const { email, id, resend } = await applicant(product);
  await product.env.sleep('167 hours');
  await mailTo(product, email, 'Üyelik başvurunuz için son iki gün');
  await product.mailbox.behave({ mode: 'refuse', code: 451 });
  await product.env.sleep('2 hours');
  expect(codeOf(await product.ask('POST', `/api/cases/${id}/instructions`, { body: { resend } }))).toBe(
    '409 DeadlinePassed',
  );
  await product.env.sleep('25 hours');
  expect(await endOf(product, id)).toBe('expired');
  expect(await tracesOf(product, [email], [id])).toEqual(gone);
  await product.mailbox.behave({ mode: 'accept' });
  await product.env.sleep('16 minutes');
  await product.client.workflow.getHandle(id).result();
  expect(await mailsTo(product, email)).toHaveLength(2);
  const states = await product.db('mails').where({ case_id: id }).orderBy('made_at').pluck('state');
  expect(states).toEqual(['sent', 'sent', 'voided']);
});

test('TIM-REG-37, 24: an application that was sent back expires after seven days of its own', async () => {
  const { id, who, email } = await applicant(product);
  await sendPapers(product, who, id);
  await product.env.sleep('3 days');
  const elif = await clerk();
  await decide(elif, id, 'review', 'correct', { missing: [{ paper: 'petition', why: 'Kaşe okunmuyor.' }] });
  const mail = await mailTo(product, email, 'Üyelik başvurunuzda eksik belge var');
  await product.env.sleep('167 hours');
  const back = await enter(product, mail);
  expect((await openStep(back, id, 'documents')).outcomes.map((outcome) => outcome.id)).toEqual(['send', 'withdraw']);
  await product.env.sleep('1 hour');
  expect(await endOf(product, id)).toBe('expired');
  await mailTo(product, email, 'Üyelik başvurunuzun süresi doldu');
  expect(codeOf(await knock(product, mail))).toBe('410 CaseLinkEnded');
  expect((await tracesOf(product, [email], [id])).tables).toEqual([]);
  const history = await historyFor(await seated(product, elif.id), id);
  expect(history).toContain('Belgelerinizi yükleyin: süresi doldu.');
  expect(history).toContain('Kişisel veriler ve belgeler silindi.');
  await kept(product, id, 'sent-back-and-expired');
});

test('a refused application is kept for a year and then erased; an approved one stays', async () => {
  const refused = await applicant(product);
  const approved = await applicant(product);
  const elif = await clerk();
  for (const { who, id } of [refused, approved]) await sendPapers(product, who, id);
  await decide(elif, refused.id, 'review', 'reject', { reason: 'Kaşe okunmuyor.' });
  await decide(elif, approved.id, 'review', 'approve');
  for (const { id } of [refused, approved]) await endOf(product, id);
  const clean = async (nth: number) =>
    product.client.workflow.execute('retention', { taskQueue: 'cases', workflowId: `retention-${nth}` });

  await product.env.sleep('364 days');
  await clean(1);
  expect((await tracesOf(product, [refused.email], [])).tables).toContain('applicants');
  await product.env.sleep('3 days');
  await clean(2);
  expect((await tracesOf(product, [refused.email], [refused.id])).tables).toEqual([]);
  expect(breakIn(refused.id, await eventsOf(product.db, refused.id))).toBeUndefined();
  expect((await tracesOf(product, [approved.email], [])).tables).toContain('applicants');
});

test('TIM-REG-26: a firm that was looked up for an application that never came is forgotten, too', async () => {
  const { taxNumber } = exporterOfThreeUnions;
  expect((await product.ask('GET', `/api/firms/${taxNumber}`)).status).toBe(200);
  expect(await product.db('firms').where({ tax_number: taxNumber })).toHaveLength(1);
  await product.env.sleep('25 hours');
  await product.client.workflow.execute('retention', { taskQueue: 'cases', workflowId: 'retention-of-firms' });
  expect(await product.db('firms').where({ tax_number: taxNumber })).toEqual([]);
});
