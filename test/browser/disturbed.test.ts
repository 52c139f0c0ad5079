import { openSession } from '../../db/sessions.ts';
import { broker, exporterOfThreeUnions } from '../../outside/e-birlik/named-firms.ts';
import { applicant, instructions, someEmail } from '../product/applying.ts';
import { decide } from '../product/deciding.ts';
import { endOf } from '../product/ending.ts';
import { scannedPage, sendPapers } from '../product/papers.ts';
import { seated, staff } from '../product/people.ts';
import { tokenIn } from '../product/post.ts';
import { dropOn, heading, on, untranslated } from './applying.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import { phone, type Window } from './window.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => theatre.product.cable.mend());
afterEach(() => expect(theatre.complaints()).toEqual([]));

type Page = Window['page'];
const scan = async (name: string) => ({ name, mimeType: 'image/png', buffer: await scannedPage() });
const give = async (page: Page, field: string, name: string) =>
  page
    .getByRole('group', { name: field })
    .locator('input[type=file]')
    .setInputFiles(await scan(name));
const applied = async () => {
  const one = await applicant(theatre.product);
  return { ...one, token: tokenIn(await instructions(theatre.product, one.email)) };
};

test('U15, U16: a session that is lost while a file is sent costs nothing; an upload is stopped, dropped and tried again', async () => {
  const { token } = await applied();
  const { page, go, picture, faults } = await theatre.window({ size: phone });
  await go(`/basvuru#${token}`);
  await page.getByText(/^Sıra sizde/).waitFor();
  await give(page, 'Üyelik dilekçesi', 'dilekçe.png');
  await page.getByText('dilekçe.png yüklendi').waitFor();

  let sendOn: () => void = () => undefined;
  await page.route('**/api/documents?*', async (route) => {
    await new Promise<void>((go) => {
      sendOn = go;
    });
    await route.continue().catch(() => undefined);
  });
  await give(page, 'İmza sirküleri', 'yanlış.png');
  await page.getByRole('button', { name: 'Yüklemeyi durdur' }).click();
  await page.getByRole('button', { name: 'İmza sirküleri: Dosya seç' }).waitFor();
  sendOn();
  await page.unroute('**/api/documents?*');

  await page.context().clearCookies();
  await give(page, 'İmza sirküleri', 'sirküler.png');
  await page
    .getByRole('dialog')
    .getByText(/başvuru bağlantısını yeniden açın/)
    .waitFor();
  await picture('session-lost');
  expect(await faults()).toEqual([]);
  const other = await page.context().newPage();
  await other.goto(`${theatre.address}/basvuru#${token}`);
  await other.getByText('dilekçe.png yüklendi').waitFor();
  await other.close();
  await page.getByRole('button', { name: 'Kapat' }).click();
  await page.getByRole('button', { name: 'Yeniden dene' }).click();
  await page.getByText('sirküler.png yüklendi').waitFor();
  await page.getByRole('button', { name: 'Başvuruyu gönder' }).click();
  await page.getByText(/üyelik şubesinde inceleniyor/).waitFor();
}, 120_000);

test('R8, U16, U17: the server is restarted in the middle: nothing that was written is lost, nothing is sent twice; a file may be dropped', async () => {
  const { product } = theatre;
  const { page, go, close, picture } = await theatre.window();
  await go('/signup');
  await page.getByLabel('İhracatçı Firma Yetkilisiyim').check();
  await product.stage.restarted(async () => {
    await on(page);
    await page.getByText('Sunucuya ulaşılamadı').waitFor();
    await picture('server-away');
  });
  await on(page);
  await heading(page, 'Firma');

  const { token, id } = await applied();
  await go(`/basvuru#${token}`);
  await page.getByText(/^Sıra sizde/).waitFor();
  await dropOn(page.getByRole('group', { name: 'Üyelik dilekçesi' }), 'dilekçe.png', await scannedPage());
  await page.getByText('dilekçe.png yüklendi').waitFor();
  await product.stage.restarted(async () => {
    await give(page, 'İmza sirküleri', 'sirküler.png');
    await page.getByText('Sunucuya ulaşılamadı').waitFor();
  });
  await page.getByRole('button', { name: 'Yeniden dene' }).click();
  await page.getByText('sirküler.png yüklendi').waitFor();
  product.cable.cut(); // Temporal is away too
  await page.getByRole('button', { name: 'Başvuruyu gönder' }).click();
  await page.getByText('İşleminiz kaydedildi').waitFor();
  for (const look of [async () => {}, () => page.reload()]) {
    await look();
    await page.getByText('Yanıtınız kayda alındı, işleniyor: Belgelerinizi yükleyin.').waitFor();
    expect(await page.getByText(/^Sıra sizde/).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Başvuruyu gönder' }).count()).toBe(0);
    await picture('recorded');
  }
  product.cable.mend();
  await product.relay();
  await page.getByText(/üyelik şubesinde inceleniyor/).waitFor();
  expect(await product.db('answers').where({ case_id: id, outcome: 'send' })).toHaveLength(1);
  await close();
}, 120_000);

test('TIM-REG-35, U19: who has two firms sees the cases of both, each with its firm, and what happened since their last visit', async () => {
  const { product } = theatre;
  const elif = await staff(product, 'membershipClerk', 'tim', 'Elif Kaya');
  const email = someEmail();
  const approved = async (differing: Record<string, unknown>) => {
    const one = await applicant(product, { email, ...differing });
    await sendPapers(product, one.who, one.id);
    await decide(elif, one.id, 'review', 'approve');
    await endOf(product, one.id);
  };
  await approved({});
  await approved({ taxNumber: exporterOfThreeUnions.taxNumber });
  const { id: person } = await product.db('persons').where({ email }).first('id');
  const now = await product.clock.now();
  const session = { person, institution: 'tim', bearer: 'applicant', now } as const;
  const [{ token }] = await Promise.all([openSession(product.db, session), openSession(product.db, session)]);
  const { page, go, faults, picture } = await theatre.window({ cookie: `evrak=${token}` });
  await go('/');
  const ended = page.getByRole('region', { name: 'Sonuçlananlar' });
  await ended.getByText('Ilgaz Kimya').waitFor();
  await ended.getByText('Işık İnci').waitFor();
  await page.getByText('Firmalarım').first().waitFor();

  const third = await applicant(product, { email, kind: 'broker', taxNumber: broker.taxNumber, unions: ['tim/ikmib'] });
  await product.env.sleep('40 minutes');
  await sendPapers(product, third.who, third.id);
  const back = await seated(product, elif.id); // her session has ended meanwhile
  await decide(back, third.id, 'review', 'reject', { reason: 'Firma gümrük müşaviri olarak kayıtlı değil.' });
  await endOf(product, third.id);
  await page.reload();
  await page.getByRole('region', { name: 'Son ziyaretinizden bu yana' }).getByText('Sonuç: Reddedildi.').waitFor();
  await picture('home-two-firms');
  expect(await faults()).toEqual([]);
  await page.getByRole('link', { name: third.number }).first().click();
  await page.getByText('Firma gümrük müşaviri olarak kayıtlı değil.').waitFor();
  await picture('case-rejected');

  await page.getByRole('link', { name: 'Hesabım' }).click();
  await page.getByRole('button', { name: 'Diğer oturumları kapat' }).click();
  await page.getByText('Diğer oturumlar kapatıldı.').waitFor();
  expect(await product.db('sessions').where({ person })).toHaveLength(1);
}, 120_000);

test('TIM-REG-25, TIM-PWD-02: a link that is unknown or over says what to do, and an address alone opens nothing', async () => {
  const { token, id } = await applied();
  const { page, go, faults, picture } = await theatre.window({ size: phone, language: 'en' });
  await go('/basvuru#no-such-token');
  await page.getByText('Bağlantıyı e-postadan eksiksiz kopyalayın').waitFor();
  await go('/sifre#no-such-token');
  await page.getByRole('link', { name: 'Forgotten password' }).waitFor();
  await picture('link-unknown');
  await go(`/cases/${id}`);
  await heading(page, 'To open your application');
  expect(await faults()).toEqual([]);
  await picture('not-in');
  await theatre.product.env.sleep('8 days');
  await endOf(theatre.product, id);
  await go(`/basvuru#${token}`);
  await page.getByText('Kayıt Ol ile yeni bir başvuru yapın').waitFor();
  await page.getByRole('link', { name: 'Sign up' }).waitFor();
  expect(await faults()).toEqual([]);
  expect(await untranslated(page)).toEqual([]);
  await picture('link-over');
}, 120_000);
