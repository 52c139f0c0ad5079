import { someEmail } from '../product/applying.ts';
import { decide } from '../product/deciding.ts';
import { scannedPage } from '../product/papers.ts';
import { staff } from '../product/people.ts';
import { mailTo, tokenIn } from '../product/post.ts';
import { fillIn, heading, overhang, untranslated } from './applying.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import type { Window } from './window.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
}, 120_000);
afterAll(() => theatre.close());
afterEach(() => expect(theatre.complaints()).toEqual([]));

type Page = Window['page'];
const scan = async (name: string) => ({ name, mimeType: 'image/png', buffer: await scannedPage() });
const give = async (page: Page, field: string, file: { name: string; mimeType: string; buffer: Buffer }) => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: `${field}: Dosya seç` }).click(),
  ]);
  await chooser.setFiles(file);
};
const caseIn = (page: Page) => page.url().split('/').pop()!;
const password = 'kırk yedi turuncu şemsiye';

test('TIM-REG-13..40, TIM-PWD-01..05, U16, U19: from signing up to the account, by mouse', async () => {
  const { product } = theatre;
  const { page, go, faults, picture } = await theatre.window();
  const looksRight = async (name: string) => {
    await picture(name);
    expect(await faults()).toEqual([]);
    expect(await untranslated(page)).toEqual([]);
  };
  const email = someEmail();
  await go('/signup');
  await fillIn(page, email);
  await page.getByRole('button', { name: 'Başvuruyu gönder' }).click();
  await heading(page, 'Başvurunuz alındı');

  const instructions = await mailTo(product, email, 'Üyelik başvurunuz için yapılacaklar');
  await go(`/basvuru#${tokenIn(instructions)}`);
  await page.waitForURL('**/cases/*');
  await page
    .getByText(/^Sıra sizde: Belgelerinizi yükleyin\. Son tarih: \d+ \S+ 2026 \S+, saat \d\d:\d\d\.$/)
    .waitFor();
  await page.getByText('Neden bu tarih?').click();
  await page.getByText(/süre 7 gün/).waitFor();
  await looksRight('case-1-documents');

  await page.getByRole('button', { name: 'Başvuruyu gönder' }).click();
  await page.getByRole('alert').getByRole('link', { name: '“Üyelik dilekçesi” belgesini yükleyin.' }).waitFor();
  await give(page, 'Üyelik dilekçesi', {
    name: 'dilekce.docx',
    mimeType: 'text/plain',
    buffer: Buffer.from('merhaba'),
  });
  await page.getByText('“.docx” uzantılı dosya alınmaz.').waitFor();
  await give(page, 'Üyelik dilekçesi', { name: 'bos.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
  await page.getByText('Dosya boş (0 bayt).').waitFor();
  await looksRight('case-2-refused');
  await give(page, 'Üyelik dilekçesi', await scan('dilekçe taraması.png'));
  await page.getByText('dilekçe taraması.png yüklendi').waitFor();

  // The tab is closed and the link opened again: what was uploaded is there.
  await go('/login');
  await go(`/basvuru#${tokenIn(instructions)}`);
  await page.getByText('dilekçe taraması.png yüklendi').waitFor();
  await give(page, 'İmza sirküleri', await scan('sirküler.png'));
  await page.getByText('sirküler.png yüklendi').waitFor();
  await looksRight('case-3-uploaded');
  await page.getByRole('button', { name: 'Başvuruyu gönder' }).dblclick();
  await page
    .getByText(/^Başvurunuz İKMİB üyelik şubesinde inceleniyor\. En geç .* gününe kadar sonuçlanması bekleniyor\.$/)
    .waitFor();
  await page.getByRole('link', { name: 'İmza sirküleri' }).waitFor();
  await looksRight('case-4-review');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'İmza sirküleri' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('sirküler.png');

  // A clerk decides elsewhere, and the page shows it by itself.
  const elif = await staff(product, 'membershipClerk', 'tim/ikmib', 'Elif Kaya');
  const missing = [{ paper: 'petition', why: 'Dilekçede firma kaşesi yok; kaşeleyip yeniden tarayın.' }];
  await decide(elif, caseIn(page), 'review', 'correct', { missing });
  const asked = page.getByText('Dilekçede firma kaşesi yok; kaşeleyip yeniden tarayın.').first();
  await asked.waitFor();
  expect(await page.getByLabel('İmza sirküleri: Dosya seç').count()).toBe(0);
  await looksRight('case-5-missing');
  await give(page, 'Üyelik dilekçesi', await scan('kaşeli.png'));
  await page.getByText('kaşeli.png yüklendi').waitFor();
  await page.getByRole('button', { name: 'Başvuruyu gönder' }).click();
  await page.getByText(/üyelik şubesinde inceleniyor/).waitFor();
  await decide(elif, caseIn(page), 'review', 'approve');
  await page.getByText(/^Başvurunuz .* günü sonuçlandı: Onaylandı\.$/).waitFor();
  await looksRight('case-6-approved');

  const welcome = await mailTo(product, email, 'Üyeliğiniz onaylandı');
  await go(`/sifre#${tokenIn(welcome)}`);
  await heading(page, 'Şifrenizi oluşturun');
  await page.getByLabel('Yeni şifre').fill('ayşe yılmaz 1234567');
  await page.getByRole('button', { name: 'Şifreyi kaydet' }).click();
  await page.getByRole('alert').getByText('Şifrenizde adınız').waitFor();
  await page.getByRole('button', { name: 'Göster' }).click();
  await looksRight('password-weak');
  await page.getByLabel('Yeni şifre').fill(password);
  await page.getByRole('button', { name: 'Şifreyi kaydet' }).click();
  await heading(page, 'Şifreniz kaydedildi');
  await looksRight('password-done');
  await page.reload();
  await heading(page, 'Bağlantı kullanılmış');
  await looksRight('password-used');
  await page.getByRole('link', { name: 'Şifremi Unuttum' }).click();
  await heading(page, 'Şifremi Unuttum');
  await page.getByRole('button', { name: 'Bağlantıyı gönder' }).click();
  await page.getByRole('alert').getByText('E-posta adresinizi yazın.').waitFor();
  await page.getByLabel('E-posta').fill(email);
  await looksRight('forgot');
  await page.getByRole('button', { name: 'Bağlantıyı gönder' }).click();
  await heading(page, 'E-postanıza bakın');
  await page.getByRole('link', { name: 'Giriş sayfasına dön' }).click();
  await page.getByLabel('E-posta').fill(email);
  await page.getByLabel('Şifre', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Giriş yap' }).click();

  await heading(page, 'Hoş geldiniz, Ayşe Yılmaz');
  await page.getByRole('button', { name: 'Firmalarım: Ilgaz Kimya Sanayi ve Ticaret Anonim Şirketi' }).waitFor();
  await page
    .getByRole('region', { name: 'Sonuçlananlar' })
    .getByText(/Onaylandı/)
    .waitFor();
  await page.getByText('Süren işleminiz yok.').waitFor();
  await looksRight('home');
  await page.getByRole('link', { name: 'Hesabım' }).click();
  await page.getByText(email).waitFor();
  await page.getByRole('button', { name: 'Şifre bağlantısı gönder' }).click();
  await page.getByText(`Bağlantı ${email} adresine gönderildi.`).waitFor();
  await looksRight('account');
}, 180_000);

test('U2, U5: by keyboard alone, at 400 % zoom: nothing hangs over, and what is withdrawn was asked about first', async () => {
  const { product } = theatre;
  const zoomed = {
    size: { width: 320, height: 256 },
    context: { deviceScaleFactor: 4, reducedMotion: 'reduce' as const },
  };
  const { page, go, faults, picture } = await theatre.window(zoomed);
  page.on('filechooser', () => undefined); // from here on the browser asks us, also where a key comes quickly
  const email = someEmail();
  const press = (key: string) => page.keyboard.press(key);
  const write = (words: string) => page.keyboard.insertText(words);
  const tabTo = async (name: string | RegExp) => {
    for (let presses = 0; presses < 60; presses++) {
      await press('Tab');
      if (
        await page.evaluate(nameOfFocus).then((found) => (typeof name === 'string' ? found === name : name.test(found)))
      )
        return;
    }
    throw new Error(`the keyboard does not reach ${name}`);
  };
  const fits = async (name: string) => {
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    expect(await faults()).toEqual([]);
    await picture(name);
  };
  await go('/signup');
  await heading(page, 'Kayıt türü');
  await tabTo('İhracatçı Firma Yetkilisiyim');
  await press('Space');
  await fits('zoom-1-kind');
  await press('Enter');
  await heading(page, 'Firma');
  await tabTo('Vergi numarası');
  await write('100 000 0018');
  await fits('zoom-2-firm');
  await press('Enter');
  await heading(page, 'Firma bilgisi');
  await tabTo('Devam et');
  await fits('zoom-3-firm');
  await press('Enter');
  await heading(page, 'Kişisel bilgiler');
  for (const words of ['Ayşe', 'Yılmaz', '10000000146', 'Genel Müdür', email, '05321234567']) {
    await tabTo(/^(Ad|Soyad|T\.C\. Kimlik No|Unvan \/ Görev|E-posta|Cep Telefonu)$/);
    await write(words);
  }
  await fits('zoom-4-person');
  await press('Enter');
  await heading(page, 'Kontrol edip gönderin');
  await tabTo('Başvuruyu gönder');
  await fits('zoom-5-check');
  await press('Enter');
  await heading(page, 'Başvurunuz alındı');
  await fits('zoom-6-sent');

  await go(`/basvuru#${tokenIn(await mailTo(product, email, 'Üyelik başvurunuz için yapılacaklar'))}`);
  await page.getByText(/^Sıra sizde/).waitFor();
  for (const field of ['Üyelik dilekçesi', 'İmza sirküleri']) {
    await tabTo(`${field}: Dosya seç`);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Enter')]);
    await chooser.setFiles(await scan(`${field}.png`));
    await page.getByText(`${field}.png yüklendi`).waitFor();
  }
  await fits('zoom-7-case');
  await tabTo('Başvuruyu gönder');
  await press('Enter');
  await page.getByText(/üyelik şubesinde inceleniyor/).waitFor();
  await page.getByRole('heading', { level: 1 }).focus();
  await tabTo('Vazgeç');
  await press('Enter');
  await page.getByRole('dialog').getByText('Başvurunuz kapanır').waitFor();
  await fits('zoom-8-withdraw');
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo('Evet, vazgeç');
  await press('Enter');
  await page.getByText(/sonuçlandı: Vazgeçildi/).waitFor();
  await fits('zoom-9-withdrawn');
}, 180_000);

/** As a screen reader would call what has the focus. */
function nameOfFocus(): string {
  const found = document.activeElement as HTMLInputElement | null;
  const labels = [...(found?.labels ?? [])].map((label) => label.textContent);
  return (found?.getAttribute('aria-label') || labels.join(' ') || found?.textContent || '').trim();
}
