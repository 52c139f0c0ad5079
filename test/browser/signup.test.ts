import { broker, exporterOfOneUnion } from '../../outside/e-birlik/named-firms.ts';
import { someEmail } from '../product/applying.ts';
import { mailsTo, mailTo } from '../product/post.ts';
import { fillIn, heading, on, overhang, untranslated } from './applying.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import { phone } from './window.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

const cases = async () => Number((await theatre.product.db('cases').count())[0]!['count']);

test('TIM-REG-01..07, 09..11, U10, U11: wrong input on every page is told in sentences that mend it, and stays where it was written', async () => {
  const window = await theatre.window();
  const { page, go, faults, picture } = window;
  await go('/signup');
  await heading(page, 'Kayıt türü');
  await picture('signup-1-kind');
  expect(await faults()).toEqual([]);
  await on(page);
  await page.getByRole('alert').getByText('Kayıt türünüzü seçin').waitFor();
  expect(await page.title()).toMatch(/^Hata: Kayıt türü/);
  await picture('signup-1-kind-wrong');
  expect(await faults()).toEqual([]);
  await page.getByLabel('Gümrük Müşaviriyim').check();
  await on(page);

  await heading(page, 'Firma');
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await page.getByLabel('Vergi numarası').fill('123 456 7891');
  await page.getByLabel('Vergi numarası').press('Tab'); // U11: leaving a field asks nobody and says nothing
  expect(asked).toEqual([]);
  expect(await page.getByRole('alert').count()).toBe(0);
  await on(page);
  await page.getByRole('alert').waitFor();
  expect(asked.length).toBeGreaterThan(0);
  expect(await page.getByLabel('Vergi numarası').inputValue()).toBe('123 456 7891');
  await picture('signup-2-number-wrong');
  expect(await faults()).toEqual([]);
  await page.getByLabel('Vergi numarası').fill('1234567890');
  await on(page);
  const union = page.getByRole('link', { name: 'https://uyelik.tim.org.tr', exact: true });
  await union.waitFor();
  expect(await union.getAttribute('href')).toBe('https://uyelik.tim.org.tr');
  await picture('signup-2-number-unknown');
  await page.getByLabel('Vergi numarası').fill(exporterOfOneUnion.taxNumber);
  await on(page);
  await page.getByText('bu türde kayıtlı değil').first().waitFor();

  await page.goBack();
  await heading(page, 'Kayıt türü');
  expect(await page.getByLabel('Gümrük Müşaviriyim').isChecked()).toBe(true);
  await page.getByLabel('İhracatçı Firma Yetkilisiyim').check();
  await on(page);
  await page.getByLabel('Vergi numarası').fill(exporterOfOneUnion.taxNumber);
  await on(page);
  await heading(page, 'Firma bilgisi');
  await page.getByText(exporterOfOneUnion.title).waitFor();
  await picture('signup-3-firm');
  expect(await faults()).toEqual([]);
  await on(page);

  await heading(page, 'Kişisel bilgiler');
  await page.getByLabel('Cep Telefonu').fill('5321234567');
  await on(page);
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').getByRole('link').count()).toBe(6);
  expect(await page.getByLabel('Cep Telefonu').inputValue()).toBe('5321234567');
  await picture('signup-4-person-wrong');
  expect(await faults()).toEqual([]);
});

test('U14, U17, U18, TIM-REG-13..16: checked, changed, sent once by a double click, and never again by going back', async () => {
  const window = await theatre.window();
  const { page, go, faults, picture } = window;
  const email = someEmail();
  await go('/signup');
  await fillIn(page, email);
  await picture('signup-5-check');
  expect(await faults()).toEqual([]);
  await page.getByRole('link', { name: 'Değiştir: Soyad' }).click();
  await page.getByRole('textbox', { name: 'Soyad' }).fill('Yıldız');
  await on(page);
  await heading(page, 'Kontrol edip gönderin');
  await page.getByText('Yıldız').waitFor();

  const before = await cases();
  await page.getByRole('button', { name: 'Başvuruyu gönder' }).dblclick();
  await heading(page, 'Başvurunuz alındı');
  expect(await cases()).toBe(before + 1);
  const number = await page.getByText(/^TIM-\d{4}-\d{6}$/).textContent();
  await page.getByText(email).waitFor();
  await page.getByText(/önemsiz e-postalar/).waitFor();
  await picture('signup-6-sent');
  expect(await faults()).toEqual([]);
  await mailTo(theatre.product, email, 'Üyelik başvurunuz için yapılacaklar');

  await page.getByRole('button', { name: 'Yönergeleri tekrar gönder' }).click();
  await page.getByText('yeniden gönderildi').waitFor();
  await page.getByRole('button', { name: 'Yönergeleri tekrar gönder' }).click();
  await page.getByText('Biraz bekleyip yeniden deneyin').waitFor();
  await picture('signup-6-resent');
  await mailTo(theatre.product, email, 'Üyelik başvurunuz için yapılacaklar', 2);

  await page.goBack();
  await heading(page, 'Başvurunuz alındı');
  await page.reload();
  await page.getByText(number!).waitFor();
  expect(await cases()).toBe(before + 1);
  expect(await mailsTo(theatre.product, email)).toHaveLength(2);
  await page.getByRole('button', { name: 'Yeniden başvur' }).click();
  await heading(page, 'Kayıt türü');
  expect(await page.getByLabel('İhracatçı Firma Yetkilisiyim').isChecked()).toBe(false);
});

test('U15: a closed tab loses nothing but the national identity number, and the next one at the computer sees none of it', async () => {
  const window = await theatre.window();
  const email = someEmail();
  await window.go('/signup');
  await fillIn(window.page, email);
  const room = window.page.context();
  await window.page.close();
  const page = await room.newPage();
  await page.goto(`${theatre.address}/signup/kisisel-bilgiler`);
  await heading(page, 'Yarım kalan bir başvuru var');
  expect(await page.locator('main').textContent()).not.toContain('Ayşe');
  await page.getByRole('button', { name: 'Kaldığım yerden devam et' }).click();
  await heading(page, 'Kontrol edip gönderin');
  await page.getByText(email).waitFor();
  expect(await page.locator('main').textContent()).not.toContain('10000000146');
  await page
    .getByRole('alert')
    .getByRole('link', { name: /T\.C\. Kimlik No/ })
    .click();
  await page.getByLabel('T.C. Kimlik No', { exact: true }).fill('10000000146');
  await on(page);
  await heading(page, 'Kontrol edip gönderin');
  await page.getByRole('button', { name: 'Baştan başla' }).click();
  await heading(page, 'Kayıt türü');
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toMatch(/Ayşe|10000000146/);
});

test('U5, U6, U25, TIM-REG-12: a broker on a phone, in the dark and in English: every page fits, has its words, and unions are searched whatever the dots', async () => {
  const { page, go, faults, picture } = await theatre.window({
    size: phone,
    language: 'en',
    context: { colorScheme: 'dark' },
  });
  const next = () => page.getByRole('button', { name: 'Continue' }).click();
  const looksRight = async (name: string) => {
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    expect(await faults()).toEqual([]);
    expect(await untranslated(page)).toEqual([]);
    await picture(name);
  };
  const email = someEmail();
  await go('/signup');
  await page.getByLabel('Gümrük Müşaviriyim').check();
  await looksRight('signup-phone-1');
  await next();
  await page.getByLabel('Vergi numarası').fill(broker.taxNumber);
  await looksRight('signup-phone-2');
  await next();
  await page.getByText(broker.title).waitFor();
  await looksRight('signup-phone-3');
  await next();
  const given = { Ad: 'İrem', Soyad: 'Çağlar', 'T.C. Kimlik No': '10000000146', 'Unvan / Görev': 'Gümrük Müşaviri' };
  for (const [name, words] of Object.entries({ ...given, 'E-posta': email, 'Cep Telefonu': '0532 123 45 67' }))
    await page.getByLabel(name, { exact: true }).fill(words);
  await page.getByRole('combobox', { name: 'Başvurulacak birlik' }).fill('ISTANBUL KIMYEVI');
  await page.getByRole('option', { name: 'İstanbul Kimyevi Maddeler ve Mamulleri İhracatçıları Birliği' }).click();
  await page.keyboard.press('Escape');
  await looksRight('signup-phone-4');
  await next();
  await heading(page, 'Check and send');
  await looksRight('signup-phone-5');
  await page.getByRole('button', { name: 'Send the application' }).click();
  await heading(page, 'Your application has been received');
  await looksRight('signup-phone-6');
});
