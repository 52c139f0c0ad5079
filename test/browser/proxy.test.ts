import { addFirm } from '../../db/persons.ts';
import { broker as brokerFirm, exporterOfOneUnion, exporterOfThreeUnions } from '../../outside/e-birlik/named-firms.ts';
import { decide, openStep } from '../product/deciding.ts';
import { scannedPage } from '../product/papers.ts';
import { type Clerk, staff } from '../product/people.ts';
import { mailTo } from '../product/post.ts';
import { cardsOf, files, type Merchant, merchant, sendsDeed } from '../proxy/merchants.ts';
import { heading, on, overhang } from './applying.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import { phone, type Window } from './window.ts';

let theatre: Theatre;
let [irem, kerem, sule] = [] as unknown as [Merchant, Merchant, Merchant];
let clerk: Clerk;
beforeAll(async () => {
  theatre = await openTheatre();
  const { product } = theatre;
  irem = await merchant(product, exporterOfThreeUnions, 'İrem Çağlar');
  kerem = await merchant(product, brokerFirm, 'Kerem Aksoy');
  sule = await merchant(product, exporterOfOneUnion, 'Şule Işık');
  clerk = await staff(product, 'secretariatClerk', 'tim/itkib', 'Can Öz');
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

/** What nobody sees who acts by proxy, and what a broker sees in an exporter's card only (TIM-GM-03). */
const ofOwnFirm = ['Vekaletnameler', 'Kullanıcılar'];
const ofExporters = [
  ...['Genel Bakış', 'İstatistikler', 'Belge Talebi', 'Üyesi Olduğunuz Birlikler'],
  ...['Borç Sorgulama', 'İhracat Radarı', 'Dış Talepler'],
];

const caseIn = (page: Window['page']) => page.url().split('/').at(-1)!;

test('TIM-POA-05..10, 12, TIM-ACT-02, TIM-GM-12, R24: a proxy is given, used and ended; the tab that is still open is refused', async () => {
  const giver = await theatre.window({ cookie: irem.cookie, context: { reducedMotion: 'reduce' } });
  const { page, faults, picture } = giver;
  await giver.go('/');
  await page.getByRole('button', { name: 'Firmalarım' }).click();
  await picture('firm-menu');
  await page.getByRole('menuitem', { name: exporterOfThreeUnions.title }).click();
  await heading(page, 'Vekaletnameler');
  await page.getByText('Henüz vekaletname yok.').waitFor();
  await picture('proxies-none');
  expect(await faults()).toEqual([]);
  await page.getByRole('link', { name: 'VEKALETNAME TANIMLA' }).click();

  await heading(page, 'Firma');
  await page.getByLabel('Gümrük müşaviri firmanın vergi numarası').fill(exporterOfOneUnion.taxNumber);
  await on(page);
  await page.getByRole('alert').waitFor();
  await picture('start-1-wrong');
  expect(await faults()).toEqual([]);
  await page.getByLabel('Gümrük müşaviri firmanın vergi numarası').fill(brokerFirm.taxNumber);
  await on(page);
  await heading(page, 'Firma bilgisi');
  await page.getByText(brokerFirm.title).waitFor();
  await on(page);
  await heading(page, 'Vekaletname süresi');
  await page.getByLabel('Süresiz').check();
  await picture('start-3-duration');
  expect(await faults()).toEqual([]);
  await on(page);
  await heading(page, 'Kontrol edip kaydedin');
  await picture('start-4-check');
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'Bilgileri kaydet ve devam et' }).dblclick();

  await page.waitForURL('**/cases/*');
  await page.getByText(`${exporterOfThreeUnions.title} adına işlem yapıyorsunuz`).waitFor();
  await page.locator('input[type=file]').setInputFiles({ ...scan, buffer: await scannedPage() });
  await page.getByText(/vekaletname.png yüklendi/).waitFor();
  await picture('case-deed');
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'Onaya gönder' }).click();
  await page
    .getByText(/inceleniyor/)
    .first()
    .waitFor();
  const id = caseIn(page);
  await decide(clerk, id, 'review', 'approve', { mayReclaimDues: true });
  await page.getByRole('button', { name: 'Vekaletnameyi sona erdir' }).waitFor();
  await picture('case-in-force');

  const holder = await theatre.window({ cookie: kerem.cookie });
  await holder.go('/firms');
  await holder.page.getByRole('link', { name: exporterOfThreeUnions.title }).click();
  await heading(holder.page, 'Üyesi Olduğunuz Birlikler');
  await holder.page.getByText(`${exporterOfThreeUnions.title} adına işlem yapıyorsunuz (vekaletname ile)`).waitFor();
  await holder.page.getByRole('cell', { name: '20002' }).waitFor();
  const menu = holder.page.getByRole('navigation', { name: 'Menü' });
  const onCard = await menu.getByRole('link').allTextContents();
  expect(onCard).toEqual(expect.arrayContaining(['Üyesi Olduğunuz Birlikler', 'İşlem Yapabileceğiniz Firmalar']));
  expect(onCard.filter((entry) => ofOwnFirm.includes(entry))).toEqual([]);
  await holder.picture('card-by-proxy');
  expect(await holder.faults()).toEqual([]);

  await page.getByRole('button', { name: 'Vekaletnameyi sona erdir' }).click();
  await page.getByText('firmanız adına işlem yapamaz').waitFor();
  await picture('case-revoke-sure');
  await page.getByRole('button', { name: 'Evet, vekaletnameyi sona erdir' }).click();
  await page
    .getByText(/Sona erdirildi/)
    .first()
    .waitFor();
  await holder.page.getByText('adına artık işlem yapamazsınız').waitFor();
  await holder.page.getByRole('cell', { name: '20002' }).waitFor();
  await holder.picture('card-is-over');
  expect(await holder.faults()).toEqual([]);
  await holder.page.reload();
  await heading(holder.page, 'Bu firma adına işlem yapamazsınız');
  expect(await holder.page.getByText('20002').count()).toBe(0);
  await holder.picture('card-gone');
  expect(await cardsOf(kerem)).toEqual([]);
});

const scan = { name: 'vekaletname.png', mimeType: 'image/png' };

test('TIM-GM-01..03, 05..08, 11, 13: a broker begins at its proxies and files one with a chosen secretariat of the exporter’s', async () => {
  const window = await theatre.window({ cookie: kerem.cookie });
  const { page, go, faults, picture } = window;
  await go('/login');
  await page.waitForURL(`**/firms/${kerem.firm}/proxies`);
  await heading(page, 'Vekaletnameler');
  const menu = page.getByRole('navigation', { name: 'Menü' });
  const entries = await menu.getByRole('link').allTextContents();
  expect(entries).toEqual(
    expect.arrayContaining([
      ...ofOwnFirm,
      'Firma Adına Birlik Üyeliği Başvurusu Başlat',
      'İşlem Yapabileceğiniz Firmalar',
    ]),
  );
  expect(entries.filter((entry) => ofExporters.includes(entry))).toEqual([]);
  expect(await menu.getByRole('link', { name: /Başvurusu Başlat/ }).getAttribute('href')).toBe(
    'https://uyelik.tim.org.tr',
  );
  await page.getByRole('link', { name: 'Vekaletname Tanımla' }).click();
  await page.getByLabel('Vekaletnameyi veren firmanın vergi numarası').fill(irem.firm);
  await on(page);
  await heading(page, 'Firma bilgisi');
  await on(page);
  await heading(page, 'Onaya gideceği yer');
  await page.getByRole('radio').first().waitFor();
  expect(await page.getByRole('radio').count()).toBe(2);
  await picture('broker-secretariat');
  expect(await faults()).toEqual([]);
  await page.reload();
  await page.getByLabel(/İstanbul Tekstil/).check();
  await on(page);
  await page.getByLabel('Belirli bir güne kadar').check();
  await page.getByRole('textbox', { name: 'Bitiş günü' }).fill('31.12.2027');
  await on(page);
  await heading(page, 'Kontrol edip kaydedin');
  await page.getByText('İstanbul Tekstil').waitFor();
  await picture('broker-check');
  await page.getByRole('button', { name: 'Bilgileri kaydet ve devam et' }).click();
  await page.waitForURL('**/cases/*');
  await page.locator('input[type=file]').setInputFiles({ ...scan, buffer: await scannedPage() });
  await page.getByText(/vekaletname.png yüklendi/).waitFor();
  await page.getByRole('button', { name: 'Onaya gönder' }).click();
  await page
    .getByText(/inceleniyor/)
    .first()
    .waitFor();
  const warned = await mailTo(theatre.product, irem.email, 'Firmanız adına vekaletname tanımlandı');
  expect(warned.text).toContain(brokerFirm.title);

  const id = caseIn(page);
  const missing = { missing: [{ paper: 'deed', why: 'İkinci sayfa okunmuyor.' }] };
  await decide(clerk, id, 'review', 'correct', missing);
  await page.getByText('İkinci sayfa okunmuyor.').first().waitFor();
  await picture('case-missing');
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'Vazgeç' }).click();
  await page.getByRole('button', { name: 'Evet, vazgeç' }).click();
  await page
    .getByText(/Vazgeçildi/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: brokerFirm.title }).click();
  await heading(page, 'Vekaletnameler');
});

const workingFor = (page: Window['page'], title: string) => page.getByRole('button', { name: `Firmalarım: ${title}` });

test('TIM-FIRM-01..03, TIM-ACT-01, 03, TIM-USR-01, TIM-UNI-01..03: two firms in two tabs, each acts for its own', async () => {
  const { product } = theatre;
  const at = await product.clock.now();
  const second = { person: sule.id, taxNumber: irem.firm, kind: 'exporter' as const, since: at, byCase: null };
  await addFirm(product.db, second);
  const one = await theatre.window({ cookie: sule.cookie });
  const other = await one.page.context().newPage();
  await one.go(`/firms/${sule.firm}/users`);
  await other.goto(`${theatre.address}/firms/${irem.firm}/unions`);
  await workingFor(one.page, exporterOfOneUnion.title).waitFor();
  await workingFor(other, exporterOfThreeUnions.title).waitFor();
  await one.page.getByRole('cell', { name: 'Şule Işık' }).waitFor();
  await one.picture('users');
  expect(await one.faults()).toEqual([]);
  await one.page.reload();
  await workingFor(one.page, exporterOfOneUnion.title).waitFor();
  await workingFor(one.page, exporterOfOneUnion.title).click();
  await one.page.getByRole('menuitem', { name: 'İşlem Yapabileceğiniz Firmalar' }).click();
  await heading(one.page, 'İşlem Yapabileceğiniz Firmalar');
  await one.page.locator('[role=menu]').waitFor({ state: 'detached' });
  await one.picture('firms');
  expect(await one.faults()).toEqual([]);
  await one.page.getByRole('link', { name: exporterOfThreeUnions.title }).click();
  await workingFor(one.page, exporterOfThreeUnions.title).waitFor();
  await heading(one.page, 'Vekaletnameler');
});

test('U5, U6: on a phone, in the dark and in English the pages of a firm fit and have their words', async () => {
  const { product } = theatre;
  const id = await files(sule, { broker: kerem.firm });
  await sendsDeed(product, sule, id);
  await openStep(sule, id, 'review');
  const window = await theatre.window({
    ...{ cookie: sule.cookie, size: phone, language: 'en', context: { colorScheme: 'dark' } },
  });
  for (const place of ['proxies', 'unions', 'users', 'start/proxy']) {
    await window.go(`/firms/${sule.firm}/${place}`);
    await window.page.getByRole('heading', { level: 1 }).waitFor();
    await window.page.waitForLoadState('networkidle');
    expect(await overhang(window.page)).toBeLessThanOrEqual(0);
    expect(await window.faults()).toEqual([]);
    await window.picture(`phone-${place.replace('/', '-')}`);
  }
});
