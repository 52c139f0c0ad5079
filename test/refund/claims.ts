import { randomUUID } from 'node:crypto';
import type { Reply } from '../api/http.ts';
import { complete, openStep, type Standing, standingOf } from '../product/deciding.ts';
import { eventually } from '../product/eventually.ts';
import { scannedPage, upload } from '../product/papers.ts';
import type { Player } from '../product/people.ts';
import type { Product } from '../product/stage.ts';
import type { Merchant } from '../proxy/merchants.ts';

export const tryToClaim = (who: Merchant, answer: object, firm: string = who.firm) =>
  who.ask('POST', '/api/cases', { key: randomUUID(), body: { process: 'duesRefund', answer, firm } });

/** Files a request as far as the petitions, or as far as it gets. */
export async function claims(who: Merchant, answer: object, firm?: string): Promise<string> {
  const reply = await tryToClaim(who, answer, firm);
  if (reply.status !== 201) throw new Error(`the request was not taken: ${reply.text}`);
  return reply.json['id'] as string;
}

type Paper = { readonly id: string; readonly name: string; readonly part: { readonly id: string } | null };
export const documentsOf = async (who: Player, caseId: string): Promise<readonly Paper[]> =>
  ((await who.ask('GET', `/api/cases/${caseId}`)).json['documents'] ?? []) as Paper[];

/** Downloads every petition and says how many there were. */
export async function downloads(who: Player, caseId: string): Promise<number> {
  const petitions = (await documentsOf(who, caseId)).filter(({ name }) => name === 'cancellation');
  for (const { id } of petitions) await who.ask('GET', `/api/documents/${id}`);
  return petitions.length;
}

type Asked = {
  readonly name: string;
  readonly kind: string;
  readonly each?: readonly { readonly value: string }[];
  readonly many?: object;
};

/** Uploads a scan for everything that the outcome asks, and completes the task with it. */
export async function handsIn(product: Product, who: Player, { task, outcomes }: Standing, outcome: string) {
  const pages = outcomes.find(({ id }) => id === outcome)!.form as readonly { readonly fields: readonly Asked[] }[];
  const answer: Record<string, unknown> = {};
  for (const { name, each, many } of pages.flatMap(({ fields }) => fields)) {
    const one = async () => {
      const reply = await upload(product, who, { task, outcome, field: name, bytes: await scannedPage() });
      if (reply.status !== 201) throw new Error(`the scan was not taken: ${reply.text}`);
      return many ? [reply.json['id']] : reply.json['id'];
    };
    if (!each) answer[name] = await one();
    else {
      const given: Record<string, unknown> = {};
      for (const { value } of each) given[value] = await one();
      answer[name] = given;
    }
  }
  return { answer, reply: await complete(who, task, outcome, answer) };
}

/** From the petitions to the secretariats. */
export async function sends(product: Product, who: Player, caseId: string): Promise<void> {
  await goesOn(product, who, caseId);
  const sending = await openStep(who, caseId, 'sending');
  const sent = await complete(who, sending.task, 'send');
  if (sent.status !== 200) throw new Error(`it was not sent: ${sent.text}`);
}

/** From the petitions to the summary. */
export async function goesOn(product: Product, who: Player, caseId: string): Promise<void> {
  const petitions = await openStep(who, caseId, 'petitions');
  await downloads(who, caseId);
  const turned = await complete(who, petitions.task, 'next');
  if (turned.status !== 200) throw new Error(`the petitions were not enough: ${turned.text}`);
  const { reply } = await handsIn(product, who, await openStep(who, caseId, 'papers'), 'next');
  if (reply.status !== 200) throw new Error(`the papers were not taken: ${reply.text}`);
}

type Part = Standing & { readonly part: { readonly id: string } | null };

/** The step of one secretariat's part. */
export const partStep = (who: Player, caseId: string, step: string, part: string): Promise<Standing> =>
  eventually(
    async () =>
      ((await standingOf(who, caseId)) as readonly Part[]).find((one) => one.step === step && one.part?.id === part),
    `the step ${step} of ${part}`,
  );

export const decides = async (
  who: Player,
  caseId: string,
  step: string,
  part: string,
  outcome: string,
  answer?: object,
) => {
  const reply = await complete(who, (await partStep(who, caseId, step, part)).task, outcome, answer);
  if (reply.status !== 200) throw new Error(`${outcome} was not taken: ${reply.text}`);
};

export type View = {
  readonly name: string;
  readonly part: string | null;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly total: Readonly<Record<string, unknown>> | null;
};
export const viewsOf = async (who: Player, path: string): Promise<readonly View[]> => seen(await who.ask('GET', path));

function seen({ status, json, text }: Reply): View[] {
  if (status !== 200) throw new Error(`it is not shown: ${text}`);
  return json['views'] as View[];
}
