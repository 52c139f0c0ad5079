import { formatLongDate, formatTime } from '../../domain/text.ts';
import { broker, exporterOfThreeUnions, soleTrader } from '../../outside/e-birlik/named-firms.ts';
import { pagesOf } from '../pdf/reading.ts';
import { applicant, application, apply, instructions, someEmail } from '../product/applying.ts';
import { codeOf, decide, openStep } from '../product/deciding.ts';
import { endOf, kept } from '../product/ending.ts';
import { sendPapers } from '../product/papers.ts';
import { enter, knock } from '../product/people.ts';
import { mailsTo, mailTo } from '../product/post.ts';
import { openProduct, type Product } from '../product/stage.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product.close());

const subject = 'Üyelik başvurunuz için yapılacaklar';
const resend = (id: string, token: string) =>
  product.ask('POST', `/api/cases/${id}/instructions`, { body: { resend: token } });

async function petitionOf(differing: Record<string, unknown>) {
  const answer = application(differing);
  const { number } = await apply(product, answer);
  const mail = await instructions(product, answer.email);
  const pages = await pagesOf(await product.mailbox.attachment(mail, 0));
  expect(pages).toHaveLength(1);
  return { text: pages[0]!.replaceAll('\u00a0', ' '), number, mail, answer };
}

test('TIM-REG-13, 18: the instructions bring the petition, filled in with firm, person and unions, on one page to be signed', async () => {
  const { taxNumber, title } = exporterOfThreeUnions;
  const { text, number, mail, answer } = await petitionOf({ taxNumber, firstName: 'Şükrü İlker', lastName: 'Öğünç' });
  for (const written of [
    ...[title, taxNumber, number, 'Şükrü İlker Öğünç', answer.nationalId, answer.position, answer.email, answer.mobile],
    ...['Ege Hazırgiyim ve Konfeksiyon İhracatçıları Birliği', 'Firma kaşesi', 'İmza', 'Üyelik Şubelerine'],
  ])
    expect(text).toContain(written);
  const [attached] = mail.attachments;
  expect(attached!.name).toMatch(/^Üyelik dilekçesi TIM-B-2026-\d{6}\.pdf$/);
  expect(text).toContain(/TIM-B-2026-\d{6}/.exec(attached!.name)![0]);
});

test('TIM-REG-08, 30: a sole trader’s petition says T.C. kimlik numarası, a broker’s goes to the unions that were named', async () => {
  const trader = await petitionOf({ taxNumber: soleTrader.taxNumber });
  expect(trader.text).toContain(`T.C. kimlik numarası ${soleTrader.taxNumber}Adresi ${soleTrader.address}Başvuru`);
  const müşavir = await petitionOf({ kind: 'broker', taxNumber: broker.taxNumber, unions: ['tim/ikmib'] });
  expect(müşavir.text).toContain('Gümrük müşaviri');
  expect(müşavir.text).toContain('İstanbul Kimyevi Maddeler ve Mamulleri İhracatçıları Birliği Üyelik Şubesine');
});

test('each petition has a number of its own, given to nobody else', async () => {
  await Promise.all(Array.from({ length: 8 }, () => petitionOf({})));
  const numbers: string[] = await product.db('documents').where({ direction: 'out' }).pluck('number');
  expect(new Set(numbers).size).toBe(numbers.length);
  const last = (await product.db('number_series').where({ series: 'TIM-B' }).first()).last;
  expect(numbers).toHaveLength(last);
});

test('TIM-REG-14, 24: the instructions say what to do, until when, in which formats, in HTML and in plain words', async () => {
  const { email, who, id } = await applicant(product);
  const mail = await instructions(product, email);
  const { due } = await openStep(who, id, 'documents');
  const { opened_at } = await product.db('cases').where({ id }).first();
  expect(new Date(due!).getTime() - opened_at.getTime()).toBe(7 * 24 * 3_600_000);
  const until = `${formatLongDate(new Date(due!), 'Europe/Istanbul')}, saat ${formatTime(new Date(due!), 'Europe/Istanbul')}`;
  for (const words of [mail.text, mail.html].map((text) => text.replaceAll(/\s+/g, ' ')))
    for (const told of ['imza sirküleri', 'JPEG, PNG ya da PDF', '5 MB', 'firma kaşesi', 'Başvuruyu gönder', until])
      expect(words).toContain(told);
});

test('TIM-REG-16, 17: instructions are sent again with one word, once a minute and five times a day; the clock stays', async () => {
  const { email, id, resend: token, who } = await applicant(product);
  const { due } = await openStep(who, id, 'documents');
  const first = await instructions(product, email);

  expect((await resend(id, token)).status).toBe(202);
  const again = await mailTo(product, email, subject, 2);
  expect(again.messageId).not.toBe(first.messageId);
  expect(again.attachments.map(({ name }) => name)).toEqual(first.attachments.map(({ name }) => name));
  expect(again.text).toContain(first.text.match(/son tarih.*/i)![0]);
  for (const mail of [first, again]) expect((await knock(product, mail)).status).toBe(201);

  const hasty = await resend(id, token);
  expect(hasty).toMatchObject({ status: 429, json: { code: 'TooManyRequests' } });
  expect(Number(hasty.headers['retry-after'])).toBeLessThanOrEqual(60);
  for (const nth of [3, 4, 5, 6]) {
    await product.env.sleep('61s');
    expect((await resend(id, token)).status).toBe(202);
    await mailTo(product, email, subject, nth);
  }
  await product.env.sleep('61s');
  const sixth = await resend(id, token);
  expect(sixth.status).toBe(429);
  expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(23 * 3600);
  await product.env.sleep('1 day');
  expect((await resend(id, token)).status).toBe(202);
  const back = await enter(product, await mailTo(product, email, subject, 7));
  expect((await openStep(back, id, 'documents')).due).toBe(due);
});

test('TIM-REG-16: a wrong word sends nothing and tells nothing, and the right word opens nothing', async () => {
  const { email, id, resend: token } = await applicant(product);
  const other = await apply(product, application());
  for (const wrong of [other.resend, `${token}x`, 'x'.repeat(24)])
    expect(codeOf(await resend(id, wrong))).toBe('404 NotFound');
  expect(codeOf(await resend('019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11', token))).toBe('404 NotFound');
  expect(await mailsTo(product, email)).toHaveLength(1);
  expect((await product.ask('POST', '/api/case-links', { body: { token } })).status).toBe(404);
});

test('TIM-REG-16: once the papers are there instructions help nobody: it says to read the last mail instead', async () => {
  const { id, resend: token, who } = await applicant(product);
  await sendPapers(product, who, id);
  const refused = await resend(id, token);
  expect(codeOf(refused)).toBe('409 NotNow');
  expect(refused.json['detail']).toContain('Belgeleriniz bize ulaştı');
  await decide(who, id, 'review', 'withdraw');
  await endOf(product, id);
  expect(codeOf(await resend(id, token))).toBe('409 CaseEnded');
});

test('TIM-REG-38: whoever thinks better of it before sending anything withdraws, and may apply again at once', async () => {
  const email = someEmail();
  const { id, who } = await applicant(product, { email });
  expect((await decide(who, id, 'documents', 'withdraw')).status).toBe(200);
  expect(await endOf(product, id)).toBe('withdrawn');
  expect((await mailTo(product, email, 'Üyelik başvurunuzdan vazgeçtiniz')).text).toContain('isteğinizle kapandı');
  await kept(product, id, 'withdrawn-before-papers');
  await applicant(product, { email, firstName: 'Ayşe Nur' });
});
