import { exporterOfOneUnion } from '../../outside/e-birlik/named-firms.ts';
import type { Window } from './window.ts';

type Page = Window['page'];

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
export const on = (page: Page) => page.getByRole('button', { name: 'Devam et' }).click();

/** From the first page of signing up to the one that shows everything, by mouse. */
export async function fillIn(page: Page, email: string) {
  await page.getByLabel('İhracatçı Firma Yetkilisiyim').check();
  await on(page);
  await page.getByLabel('Vergi numarası').fill(exporterOfOneUnion.taxNumber);
  await on(page);
  await heading(page, 'Firma bilgisi');
  await on(page);
  await page.getByLabel('Ad', { exact: true }).fill('Ayşe');
  await page.getByLabel('Soyad').fill('Yılmaz');
  await page.getByLabel('T.C. Kimlik No').fill('10000000146');
  await page.getByLabel('Unvan / Görev').fill('Genel Müdür');
  await page.getByLabel('E-posta').fill(email);
  await page.getByLabel('Cep Telefonu').fill('0532 123 45 67');
  await on(page);
  await heading(page, 'Kontrol edip gönderin');
}

/** Drags a file from outside over the field and lets it go there. */
export async function dropOn(field: ReturnType<Page['locator']>, name: string, bytes: Buffer) {
  const transfer = await field.page().evaluateHandle(
    ([called, base64]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], called!, { type: 'image/png' }));
      return data;
    },
    [name, bytes.toString('base64')],
  );
  const box = field.getByText('ya da dosyayı buraya bırakın');
  for (const type of ['dragenter', 'dragover', 'drop']) await box.dispatchEvent(type, { dataTransfer: transfer });
}

/** What is wider than the window would be read by moving it about. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Keys of words that stand on the page as they are, because the language lacks them (U25). */
export const untranslated = async (page: Page): Promise<readonly string[]> =>
  ((await page.locator('body').textContent()) ?? '').match(
    /\b(login|signup|link|case|head|home|password|forgot|account|form|signInAgain)\.[a-z]\w*/g,
  ) ?? [];
