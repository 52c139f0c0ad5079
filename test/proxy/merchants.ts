import { randomUUID } from 'node:crypto';
import { saveFirm } from '../../db/firms.ts';
import { addFirm, createPerson } from '../../db/persons.ts';
import type { Firm } from '../../outside/e-birlik/client.ts';
import { complete, openTask } from '../product/deciding.ts';
import { scannedPage, upload } from '../product/papers.ts';
import { type Clerk, seated } from '../product/people.ts';
import type { Product } from '../product/stage.ts';

export type Merchant = Clerk & { readonly firm: string };

/** Somebody with an account for a firm that e-birlik knows. */
export async function merchant(
  product: Product,
  { memberships, contacts: _, ...firm }: Firm,
  name: string,
): Promise<Merchant> {
  const { db, clock } = product;
  const at = await clock.now();
  const unions = memberships.map(({ union: unit, ...rest }) => ({ unit, ...rest }));
  await saveFirm(db, { ...firm, unions }, at);
  const [firstName, lastName] = name.split(' ') as [string, string];
  const email = `${randomUUID().slice(0, 8)}@firma.example.com`;
  const { person: id } = await createPerson(db, { institution: 'tim', email, firstName, lastName, at });
  await addFirm(db, { person: id, taxNumber: firm.taxNumber, kind: firm.kinds[0]!, since: at, byCase: null });
  return { id, email, firm: firm.taxNumber, ...(await seated(product, id)) };
}

export const tryToFile = (who: Merchant, answer: object, firm: string | undefined = who.firm) =>
  who.ask('POST', '/api/cases', { key: randomUUID(), body: { process: 'proxy', answer, ...(firm && { firm }) } });

/** Files a proxy as far as the deed; `until` is a day, or nothing for a proxy without end. */
export async function files(who: Merchant, answer: object, until?: string): Promise<string> {
  const reply = await tryToFile(who, { ...answer, duration: until ? 'until' : 'unlimited', ...(until && { until }) });
  if (reply.status !== 201) throw new Error(`the proxy was not taken: ${reply.text}`);
  return reply.json['id'] as string;
}

export async function sendsDeed(product: Product, who: Merchant, caseId: string): Promise<void> {
  const task = await openTask(who, caseId, 'deed');
  const uploaded = await upload(product, who, { task, field: 'deed', bytes: await scannedPage() });
  const sent = await complete(who, task, 'send', { deed: uploaded.json['id'] });
  if (sent.status !== 200) throw new Error(`the deed was not taken: ${sent.text}`);
}

export type CardSeen = { readonly taxNumber: string; readonly by: string; readonly proxy: string };
export const cardsOf = async (who: Merchant): Promise<readonly CardSeen[]> =>
  (await who.ask('GET', '/api/session')).json['cards'] as never;
