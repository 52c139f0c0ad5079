import { scannedPage } from '../product/papers.ts';
import type { Product } from '../product/stage.ts';
import { declared, known, registered } from '../refund/declarations.ts';
import { heading, on } from './applying.ts';
import type { Window } from './window.ts';

type Page = Window['page'];

export const iban = 'TR330006100519786457841326';
export const otherIban = 'TR320010009999901234567890';
export const dayAt = async ({ clock }: Product) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Istanbul' }).format(await clock.now());

/** One of three secretariats each, numbered from a sequence: never registered, registered and paid by transfer, corrected downwards. */
export async function overThreeSecretariats(product: Product, firm: string, from = 1): Promise<string[]> {
  const paidOn = await dayAt(product);
  const dues = (amount: number, source: 'currentAccount' | 'transfer' = 'currentAccount') =>
    ({ amount, paidOn, receipt: `M-${amount}`, source }) as const;
  const inIzmir = { secretariat: 'tim/eib', union: 'tim/ethib' };
  const inIstanbul = { secretariat: 'tim/itkib', union: 'tim/ithib' };
  const all = [
    declared(firm, { dues: dues(123_45) }),
    declared(firm, { ...inIzmir, registrationNumber: registered(from), dues: dues(1_000_00, 'transfer') }),
    declared(firm, {
      ...{ ...inIstanbul, registrationNumber: registered(from + 1), status: 'approved', dues: dues(100_00) },
      ...{ value: 300_00, realised: 200_00 },
    }),
  ];
  return known(product.db, all, await product.clock.now());
}

export const choose = (page: Page, name: string) => page.getByRole('checkbox', { name: `Seç: ${name}` }).check();

/** Downloads every petition and waits until each is marked. */
export async function downloadPetitions(page: Page): Promise<void> {
  const links = page.getByRole('link', { name: /^İndir: / });
  for (let at = 0; at < (await links.count()); at += 1) {
    const download = page.waitForEvent('download');
    await links.nth(at).click();
    await (await download).path();
  }
  await page
    .getByText('✓ İndirildi')
    .nth((await links.count()) - 1)
    .waitFor();
}

/** Gives a scan to every field of the page that has none. */
export async function giveScans(page: Page): Promise<void> {
  const inputs = page.locator('input[type=file]');
  const there = page.getByText(/ yüklendi \(/);
  for (let left = await inputs.count(); left > 0; left -= 1) {
    const before = await there.count();
    const file = { name: `tarama-${left}.png`, mimeType: 'image/png', buffer: await scannedPage() };
    await inputs.first().setInputFiles(file);
    await there.nth(before).waitFor();
  }
}

/** From the menu's page to the petitions. */
export async function ask(page: Page, names: readonly string[], account?: string): Promise<void> {
  await heading(page, 'Beyannameler');
  for (const name of names) await choose(page, name);
  await on(page);
  if (account) {
    await heading(page, 'Hesap');
    if (account === 'given before') await page.getByRole('button', { name: 'TR33 0006' }).click();
    else await page.getByLabel('İadenin yatırılacağı IBAN').fill(account);
    await on(page);
  }
  await heading(page, 'İptal dilekçelerini indirin');
}
