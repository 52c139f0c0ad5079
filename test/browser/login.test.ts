import { hashPassword } from '../../api/identity/password-hash.ts';
import { setPassword } from '../../db/persons.ts';
import { staff } from '../product/people.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import { phone } from './window.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

const password = 'üç kırlangıç bir dam';

test('TIM-GEN-01..04, U10: whoever comes reads the notice, is told what is missing, and finds the way to sign up', async () => {
  const { page, go, faults, picture } = await theatre.window();
  await go('/');
  await page.waitForURL('**/login');
  await page.getByRole('heading', { level: 1, name: 'Giriş' }).waitFor();
  expect(await page.title()).toBe('Giriş · TİM Online İşlemler');
  const notice = page.getByRole('region', { name: 'Ön Bilgilendirme' });
  expect(await notice.textContent()).toMatch(/kablolu bağlantı önerilir.*Google Chrome ya da Mozilla Firefox/);
  expect(await page.getByRole('link', { name: 'Kayıt ol' }).getAttribute('href')).toBe('/signup');
  await picture('login');
  expect(await faults()).toEqual([]);

  await page.getByRole('button', { name: 'Giriş yap' }).click();
  expect(await page.title()).toBe('Hata: Giriş · TİM Online İşlemler');
  const summary = page.getByRole('alert');
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
  await summary.getByRole('link', { name: 'E-posta adresinizi yazın.' }).click();
  expect(await page.getByLabel('E-posta').evaluate((box) => box === document.activeElement)).toBe(true);
  await picture('login-empty');
  expect(await faults()).toEqual([]);
});

test('TIM-PWD-05, U2, U8: a clerk signs in by keyboard alone, with a mistake first that keeps what was written', async () => {
  const elif = await staff(theatre.product, 'membershipClerk', 'tim/ikmib', 'Elif Kaya');
  const at = await theatre.product.clock.now();
  await setPassword(theatre.product.db, { person: elif.id, hash: await hashPassword(password), at });
  const { page, go } = await theatre.window();
  await go('/login');
  await page.getByLabel('E-posta').focus();
  await page.keyboard.insertText(elif.email);
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('yanlış bir şifre');
  await page.keyboard.press('Enter');
  await page.getByText('E-posta ile şifre eşleşmedi').waitFor();
  expect(await page.getByLabel('E-posta').inputValue()).toBe(elif.email);
  await page.getByLabel('Şifre').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/desk');
});

test('U5, U6: on a phone and in the dark nothing is cut off, and the other language has every word', async () => {
  const { page, go, faults, picture } = await theatre.window({
    size: phone,
    language: 'en',
    context: { colorScheme: 'dark' },
  });
  await go('/login');
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await faults()).toEqual([]);
  await picture('login-phone-dark-en');
});

test('TIM-GEN-05: Internet Explorer gets a page that says which browsers to use', async () => {
  const reply = await theatre.product.ask('GET', '/login', {
    headers: { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko' },
  });
  expect(reply.status).toBe(200);
  expect(reply.text).toContain('Internet Explorer desteklenmez');
  expect(reply.text).not.toContain('<script');
});

test('R41: the page runs nothing but our own program: no inline script or style without the nonce of this answer', async () => {
  const [one, other] = await Promise.all([theatre.product.ask('GET', '/login'), theatre.product.ask('GET', '/login')]);
  const policy = String((one.headers as Record<string, string>)['content-security-policy']);
  expect(policy).toMatch(/default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]{24}'/);
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toBe((other.headers as Record<string, string>)['content-security-policy']);
});
