import { giveRoles } from '../../db/memberships.ts';
import { broker, exporterOfOneUnion, exporterOfThreeUnions } from '../../outside/e-birlik/named-firms.ts';
import { type Applicant, applicant, someEmail } from '../product/applying.ts';
import { codeOf, decide, openTask } from '../product/deciding.ts';
import { endOf, kept } from '../product/ending.ts';
import { eventually } from '../product/eventually.ts';
import { sendPapers } from '../product/papers.ts';
import { type Clerk, signedIn, staff } from '../product/people.ts';
import { mailsTo, mailTo, tokenIn } from '../product/post.ts';
import { openProduct, type Product } from '../product/stage.ts';

let product: Product;
let elif: Clerk;
beforeAll(async () => {
  product = await openProduct();
  elif = await staff(product, 'membershipClerk', 'tim/ikmib', 'Elif Kaya');
  const at = await product.clock.now();
  await giveRoles(product.db, elif.id, [{ role: 'membershipClerk', unit: 'tim/ihkib' }], at);
});
afterAll(() => product.close());
afterEach(() => product.pin());

const password = 'mavi kapının ardında yedi kedi';
const welcome = 'Üyeliğiniz onaylandı: Şifrenizi Oluşturun';
const setPassword = (token: string, chosen = password) =>
  product.ask('PUT', '/api/password', { body: { token, password: chosen } });
const forgot = (email: string) => product.ask('POST', '/api/password-links', { body: { email } });

async function approved(differing: Record<string, unknown> = {}): Promise<Applicant> {
  const one = await applicant(product, differing);
  await sendPapers(product, one.who, one.id);
  expect((await decide(elif, one.id, 'review', 'approve')).status).toBe(200);
  expect(await endOf(product, one.id)).toBe('approved');
  return one;
}
const sessionOf = async (email: string) =>
  (await (await signedIn(product, email, password)).ask('GET', '/api/session')).json;

test('TIM-REG-32, 33, TIM-PWD-01, 05: exporter and broker get the same link, and sign in with address and password', async () => {
  for (const differing of [{}, { kind: 'broker', taxNumber: broker.taxNumber, unions: ['tim/ikmib'] }]) {
    const { email } = await approved(differing);
    const mail = await mailTo(product, email, welcome);
    expect(mail.html).toContain('>Şifrenizi Oluşturun</a>');
    expect(mail.text).not.toContain(password);
    expect((await setPassword(tokenIn(mail))).status).toBe(204);
    const as = 'kind' in differing ? 'broker' : 'exporter';
    expect(await sessionOf(email.toUpperCase())).toMatchObject({ firms: [{ as }], roles: [] });
  }
});

test('TIM-PWD-02, R14: the link is good for 24 hours from the moment the mail server took the mail, to the second', async () => {
  const { email } = await approved();
  const token = tokenIn(await mailTo(product, email, welcome));
  const taken = () => product.db('mails').where({ recipient: email, name: 'welcome', state: 'sent' }).first();
  const { sent_at } = await eventually(taken, 'the record of the mail');
  product.pin(new Date(sent_at.getTime() + 24 * 3_600_000 + 1_000));
  const late = await setPassword(token);
  expect(codeOf(late)).toBe('410 LinkExpired');
  expect(late.json['detail']).toContain('Şifremi Unuttum');
  product.pin(new Date(sent_at.getTime() + 24 * 3_600_000 - 1_000));
  expect((await setPassword(token)).status).toBe(204);
});

test('TIM-PWD-02, 03, 04: a late link leads to “Şifremi Unuttum”, whose link works once and voids older ones', async () => {
  const { email } = await approved();
  const first = tokenIn(await mailTo(product, email, welcome));
  expect((await forgot(email)).status).toBe(202);
  const second = tokenIn(await mailTo(product, email, 'Şifrenizi Oluşturun'));
  expect(codeOf(await setPassword(first))).toBe('410 LinkVoided');
  expect((await setPassword(second)).status).toBe(204);
  expect(codeOf(await setPassword(second, 'yedi kedi mavi kapının ardında'))).toBe('410 LinkUsed');
  await mailTo(product, email, 'Şifreniz değiştirildi');
  const tokens = await product.db('links').pluck('hash');
  expect(tokens.some((hash: Buffer) => hash.toString().includes(second))).toBe(false);
});

test('TIM-PWD-04: an address that nobody has is answered like one that somebody has, and gets no mail', async () => {
  const { email } = await approved();
  const nobody = someEmail('kimse');
  const [known, unknown] = [await forgot(email), await forgot(nobody)];
  expect(unknown.json).toEqual(known.json);
  expect(unknown.status).toBe(known.status);
  await mailTo(product, email, 'Şifrenizi Oluşturun');
  expect(await mailsTo(product, nobody)).toEqual([]);
});

test('TIM-REG-35, 36: the second firm of an address joins its account, and its mail carries no password link', async () => {
  const { email } = await approved();
  expect((await setPassword(tokenIn(await mailTo(product, email, welcome)))).status).toBe(204);
  const second = await approved({ email: email.toUpperCase(), taxNumber: exporterOfThreeUnions.taxNumber });
  const mail = await mailTo(product, email.toUpperCase(), 'Yeni firmanız hesabınıza eklendi');
  expect(mail.text).toContain(exporterOfThreeUnions.title);
  expect(mail.text).not.toContain('#');
  const { firms } = (await sessionOf(email)) as { firms: { taxNumber: string }[] };
  expect(firms.map(({ taxNumber }) => taxNumber).sort()).toEqual(
    [exporterOfOneUnion.taxNumber, exporterOfThreeUnions.taxNumber].sort(),
  );
  const keys = await product.db('persons').whereLike('email_key', `${email.split('@')[0]}%`);
  expect(keys).toHaveLength(1);
  await kept(product, second.id, 'approved-for-an-account');
});

test('TIM-REG-36: an account with another T.C. kimlik number is shown to the clerk before deciding, never to the applicant', async () => {
  const { email } = await approved();
  const noticesFor = async (nationalId: string) => {
    const { id, who } = await applicant(product, { email, nationalId, taxNumber: exporterOfThreeUnions.taxNumber });
    await sendPapers(product, who, id);
    await openTask(elif, id, 'review');
    expect((await who.ask('GET', `/api/cases/${id}`)).json['notices']).toEqual([]);
    return ((await elif.ask('GET', `/api/cases/${id}`)).json['notices'] as string[]).join();
  };
  const other = await noticesFor('10000000382');
  expect(other).toContain('Ayşe Yılmaz adına bir hesap var');
  expect(other).toContain('T.C. kimlik numarası aynı değil: hesapta 100*****146, başvuruda 100*****382.');
  const same = await noticesFor('10000000146');
  expect(same).toContain('Ayşe Yılmaz adına bir hesap var');
  expect(same).not.toContain('aynı değil');
});

test('nobody is told of an account where there is none', async () => {
  const { id, who } = await applicant(product);
  await sendPapers(product, who, id);
  await openTask(elif, id, 'review');
  expect((await elif.ask('GET', `/api/cases/${id}`)).json['notices']).toEqual([]);
});

test('staff are invited by an administrator through the same kind of link, and find their tasks', async () => {
  const head = await staff(product, 'administrator', 'tim', 'Yönetici Kişi');
  const email = someEmail('deniz');
  const roles = [{ role: 'membershipClerk', unit: 'tim/ikmib' }];
  const invited = await head.ask('POST', '/api/invitations', {
    body: { email, firstName: 'Deniz', lastName: 'Aydın', roles },
  });
  expect(invited.status).toBe(201);
  const mail = await mailTo(product, email, 'Hesabınız açıldı: Şifrenizi Oluşturun');
  expect((await setPassword(tokenIn(mail))).status).toBe(204);
  const { id, number, who } = await applicant(product);
  await sendPapers(product, who, id);
  await openTask(elif, id, 'review');
  const deniz = await signedIn(product, email, password);
  const tasks = (await deniz.ask('GET', '/api/tasks?limit=100')).json['tasks'] as { case: { number: string } }[];
  expect(tasks.map((task) => task.case.number)).toContain(number);
});
