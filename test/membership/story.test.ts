import { application, apply, instructions } from '../product/applying.ts';
import { complete, inboxOf, openTask } from '../product/deciding.ts';
import { kept } from '../product/ending.ts';
import { sendPapers } from '../product/papers.ts';
import { enter, signedIn, staff } from '../product/people.ts';
import { mailTo, tokenIn } from '../product/post.ts';
import { openProduct, type Product } from '../product/stage.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product.close());

const password = 'mavi kapının ardında yedi kedi';

test('TIM-REG-31: an exporter applies, sends the signed papers, is approved and signs in with a password of their own', async () => {
  const email = 'ayse@example.com';
  const { id, number } = await apply(product, application({ email }));

  const mail = await instructions(product, email);
  expect(mail.attachments.map(({ type }) => type)).toEqual(['application/pdf']);

  const ayse = await enter(product, mail);
  expect(await sendPapers(product, ayse, id)).toMatchObject({ status: 200, json: { state: 'done' } });
  const received = await mailTo(product, email, 'Üyelik başvurunuz alındı');
  expect(received.text).toContain(number);

  const elif = await staff(product, 'membershipClerk', 'tim/ikmib', 'Elif Kaya');
  expect(await inboxOf(elif)).toMatchObject([{ case: { number }, step: { id: 'review' }, assignee: null }]);
  const task = await openTask(elif, id, 'review');
  expect((await elif.ask('PUT', `/api/tasks/${task}/claim`)).status).toBe(204);
  expect(await complete(elif, task, 'approve')).toMatchObject({ status: 200 });

  const welcome = await mailTo(product, email, 'Üyeliğiniz onaylandı: Şifrenizi Oluşturun');
  const set = await product.ask('PUT', '/api/password', { body: { token: tokenIn(welcome), password } });
  expect(set.status).toBe(204);
  const signed = await signedIn(product, email, password);
  const session = await signed.ask('GET', '/api/session');
  expect(session.json).toMatchObject({
    person: { name: 'Ayşe Yılmaz' },
    firms: [{ taxNumber: '1000000018', as: 'exporter' }],
  });
  await kept(product, id, 'approved');
});
