import { applicant } from '../product/applying.ts';
import { openStep } from '../product/deciding.ts';
import { sendPapers } from '../product/papers.ts';
import { seated, staff } from '../product/people.ts';
import { mailTo, tokenIn } from '../product/post.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import { phone } from './window.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

const password = 'üç kırlangıç bir dam';
const administrator = () => staff(theatre.product, 'administrator', 'tim', 'Nermin Tuna');

test('U10: an administrator invites a clerk, first forgetting half of it; the clerk sets a password by the mailed link and signs in', async () => {
  const { cookie } = await administrator();
  const { page, go, faults, picture } = await theatre.window({ cookie });
  await go('/desk/staff');
  await page.getByRole('button', { name: 'Çalışan davet et' }).click();
  await page.getByLabel('Ad', { exact: true }).fill('Deniz');
  await page.getByRole('button', { name: 'Daveti gönder' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Soyad: Bu alanı doldurun.' }).waitFor();
  expect(await page.getByLabel('Ad', { exact: true }).inputValue()).toBe('Deniz');
  await picture('staff-invitation-problems');
  expect(await faults()).toEqual([]);

  const email = 'deniz.aydin@example.com';
  await page.getByLabel('Soyad').fill('Aydın');
  await page.getByLabel('E-posta', { exact: true }).fill(email);
  await page.getByLabel('Üyelik şubesi görevlisi').check();
  await page.getByRole('combobox', { name: 'Birim' }).fill('istanbul kimyevi');
  await page.getByRole('option', { name: /İstanbul Kimyevi/ }).click();
  await page.getByRole('button', { name: 'Daveti gönder' }).click();
  await page.getByRole('status').getByText(`${email} adresine davet gönderildi`).waitFor();
  await page.getByRole('row', { name: /Deniz Aydın.*şifresini oluşturmadı/ }).waitFor();
  await picture('staff');
  expect(await faults()).toEqual([]);

  const token = tokenIn(await mailTo(theatre.product, email, ''));
  const clerk = await theatre.window();
  await clerk.go(`/sifre#${token}`);
  await clerk.page.getByLabel('Yeni şifre').fill(password);
  await clerk.page.getByRole('button', { name: 'Şifreyi kaydet' }).click();
  await clerk.page.getByRole('link', { name: 'Giriş yap' }).waitFor();
  await clerk.go('/login');
  await clerk.page.getByLabel('E-posta').fill(email);
  await clerk.page.getByLabel('Şifre').fill(password);
  await clerk.page.getByRole('button', { name: 'Giriş yap' }).click();
  await clerk.page.waitForURL('**/desk');
});

test('closing an account asks once more, says what comes of it, and can be undone', async () => {
  const [{ cookie }, leaving] = [
    await administrator(),
    await staff(theatre.product, 'membershipClerk', 'tim/ikmib', 'Ilgaz Işık'),
  ];
  const { page, go, faults, picture } = await theatre.window({ cookie });
  await go('/desk/staff');
  await page.getByLabel('Ad ya da e-posta ile ara').fill('ILGAZ ISIK');
  await page.getByRole('button', { name: 'Ilgaz Işık: Hesabı kapat' }).click();
  const question = page.getByRole('dialog', { name: 'Hesap kapatılsın mı?' });
  await question.getByText('hemen çıkarılır').waitFor();
  await picture('staff-close');
  expect(await faults()).toEqual([]);
  await question.getByRole('button', { name: 'Hesabı kapat' }).click();
  await page.getByRole('row', { name: /Ilgaz Işık.*Hesabı kapalı/ }).waitFor();
  expect((await leaving.ask('GET', '/api/session')).status).toBe(401);
  await page.getByRole('button', { name: 'Ilgaz Işık: Hesabı aç' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hesabı aç' }).click();
  await page.getByRole('row', { name: /Ilgaz Işık.*Çalışıyor|Ilgaz Işık.*Davet edildi/ }).waitFor();
});

test('a coordinator enters an absence; the substitute then finds the absent person’s tasks at the desk, and no longer when it ends', async () => {
  const { product } = theatre;
  const { cookie } = await staff(product, 'coordinator', 'tim/immib', 'Barış Şimşek');
  await staff(product, 'membershipClerk', 'tim/ikmib', 'Çağla Öztürk');
  await staff(product, 'membershipClerk', 'tim/ihbir', 'Özlem Çınar');
  const near = await staff(product, 'secretariatClerk', 'tim/immib', 'Özge Çelik');
  const application = await applicant(product);
  await sendPapers(product, application.who, application.id);
  await openStep(application.who, application.id, 'review');
  const { page, go, faults, picture } = await theatre.window({ cookie });
  await go('/desk/absences');
  await page.getByText('Süren ya da gelecek izin yok.').waitFor();
  await page.getByRole('button', { name: 'İzin gir' }).click();
  await choose('Kimin izni', 'cagla', 'Çağla Öztürk');
  await choose('Yerine bakan', 'ozlem', 'Özlem Çınar');
  const today = new Intl.DateTimeFormat('tr-TR', { dateStyle: 'short', timeZone: 'Europe/Istanbul' }).format(
    await product.clock.now(),
  );
  await page.getByLabel('İlk gün').fill(today);
  await page.getByLabel('Son gün').fill('31.02.2027');
  await page.getByRole('button', { name: 'İzni kaydet' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Son gün').fill(today);
  await page.getByRole('button', { name: 'İzni kaydet' }).click();
  await page.getByRole('alert').getByText('Aynı birimlerde çalışan başka birini seçin.').waitFor();
  await picture('absence-problem');
  expect(await faults()).toEqual([]);
  await choose('Yerine bakan', 'OZGE', 'Özge Çelik');
  await page.getByRole('button', { name: 'İzni kaydet' }).click();
  await page.getByRole('status').getByText('Yerine Özge Çelik bakacak.').waitFor();
  await picture('absences');
  expect(await faults()).toEqual([]);
  const standing = await theatre.window({ cookie: (await seated(product, near.id)).cookie });
  await standing.go('/desk');
  await standing.page.getByRole('link', { name: application.number }).waitFor();
  await standing.picture('absence-substitute');

  await page.getByRole('button', { name: 'Çağla Öztürk: izni bitir' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'İzni bitir' }).click();
  await page.getByText('Süren ya da gelecek izin yok.').waitFor();
  await standing.page.reload();
  await standing.page.getByRole('heading', { level: 1, name: 'İş listesi' }).waitFor();
  await standing.page.getByText('0 iş', { exact: true }).waitFor();

  async function choose(label: string, written: string, name: string) {
    await page.getByRole('combobox', { name: label }).fill(written);
    await page.getByRole('option', { name }).click();
  }
});

test('X-07: the administrator adds a holiday, renames it and removes it with a reason; computed days say so', async () => {
  const { cookie } = await administrator();
  const { page, go, faults, picture } = await theatre.window({ cookie });
  await go('/desk/holidays?year=2027');
  await page.getByText('Hesapla bulundu, henüz ilan edilmedi').first().waitFor();
  await picture('holidays');
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'Tatil günü ekle' }).click();
  await page.getByLabel('Gün', { exact: true }).fill('24/11/2027');
  await page.getByRole('button', { name: 'Günü ekle', exact: true }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Tatilin adı: Bu alanı doldurun.' }).waitFor();
  await page.getByLabel('Tatilin adı').fill('İdari izin');
  await page.getByRole('button', { name: 'Günü ekle', exact: true }).click();
  await page.getByRole('status').getByText('24.11.2027 takvime yazıldı.').waitFor();
  await page.getByRole('button', { name: 'İdari izin: değiştir' }).click();
  await page.getByLabel('Tatilin adı').fill('İdari izin (yarım gün)');
  await page.getByLabel('Evet').check();
  await page.getByRole('button', { name: 'Değişikliği kaydet' }).click();
  await page.getByRole('row', { name: /İdari izin \(yarım gün\).*13.00/ }).waitFor();
  await page.getByRole('button', { name: 'İdari izin (yarım gün): kaldır' }).click();
  await page.getByRole('button', { name: 'Kaldır', exact: true }).last().click();
  await page.getByText('Bu alanı doldurun.').waitFor();
  await page.getByLabel('Gerekçe').fill('Karar geri alındı');
  await picture('holiday-removal');
  await page.getByRole('dialog').getByRole('button', { name: 'Kaldır' }).click();
  await page.getByRole('status').getByText('takvimden kaldırıldı').waitFor();
  expect(await page.getByText('İdari izin').count()).toBe(1);
});

test('U5: on a phone, in the dark and in English, an access token is made, shown once and revoked', async () => {
  const clerk = await staff(theatre.product, 'membershipClerk', 'tim/ikmib', 'Elif Kaya');
  const context = { colorScheme: 'dark' } as const;
  const { page, go, faults, picture } = await theatre.window({
    cookie: clerk.cookie,
    size: phone,
    language: 'en',
    context,
  });
  await go('/desk/tokens');
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByLabel('Name').fill('Birlik yazılımı');
  await page.getByLabel('Reads the inbox').check();
  await picture('token-form-phone-dark-en');
  await page.getByRole('button', { name: 'Make the token' }).click();
  const token = await page.getByRole('textbox', { name: 'Access token' }).textContent();
  await picture('tokens-phone-dark-en');
  expect(await faults()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const asks = () => theatre.product.ask('GET', '/api/tasks', { headers: { authorization: `Bearer ${token}` } });
  expect((await asks()).status).toBe(200);
  await page.reload();
  await page.getByRole('button', { name: 'Birlik yazılımı: revoke' }).click();
  expect(await page.getByText(token!).count()).toBe(0);
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await page.getByText('You have no access token.').waitFor();
  expect((await asks()).status).toBe(401);
});

test('software of a unit: an address is added, its secret shown once, switched off and removed', async () => {
  const { cookie } = await administrator();
  const { page, go, faults, picture } = await theatre.window({ cookie });
  await go('/desk/webhooks');
  await page.getByRole('button', { name: 'Bildirim adresi ekle' }).click();
  await page.getByRole('combobox', { name: 'Birim' }).fill('denizli');
  await page.getByRole('option', { name: 'Denizli İhracatçılar Birliği', exact: true }).click();
  await page.getByLabel('Adres', { exact: true }).fill('ftp://denib.example');
  await page.getByRole('button', { name: 'Adresi ekle', exact: true }).click();
  await page.getByRole('alert').getByText('https:// ile başlayan').waitFor();
  await page.getByLabel('Adres', { exact: true }).fill('https://denib.example/evrak');
  await page.getByRole('button', { name: 'Adresi ekle', exact: true }).click();
  expect(await page.getByRole('textbox', { name: 'Gizli anahtar' }).textContent()).toMatch(/^whsec_/);
  await picture('webhooks');
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'evrak: Kayıtlar' }).click();
  await page.getByText('Bu adrese henüz bildirim gönderilmedi.').waitFor();
  for (const [button, done] of [
    ['Kapat', 'kapatıldı'],
    ['Aç', 'yeniden açıldı'],
    ['Sil', 'silindi'],
  ] as const) {
    await page.getByRole('button', { name: `evrak: ${button}`, exact: false }).click();
    await page.getByRole('dialog').getByRole('button', { name: button }).click();
    await page.getByRole('status').getByText(done).waitFor();
  }
  await page.getByText('Bildirim adresi yok.').waitFor();
});

test('U10: a clerk chooses which mails to get; the choice is there the next time', async () => {
  const { cookie } = await staff(theatre.product, 'membershipClerk', 'tim/ikmib', 'Elif Kaya');
  const { page, go, faults, picture } = await theatre.window({ cookie });
  await go('/desk/notifications');
  const dueSoon = page.getByRole('group', { name: 'Üstlendiğiniz işin son tarihine bir gün kaldığında' });
  await dueSoon.getByLabel('Hemen').check();
  await page.getByRole('button', { name: 'Seçimi kaydet' }).click();
  await page.getByRole('status').getByText('Seçiminiz kaydedildi.').waitFor();
  await picture('notifications');
  expect(await faults()).toEqual([]);
  await page.reload();
  expect(await dueSoon.getByLabel('Hemen').isChecked()).toBe(true);
});
