import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '../product/eventually.ts';
import type { House } from './house.ts';

/** What the database says was done for a case, each kind of event with how often. */
export async function eventsOf({ db }: House, caseId: string): Promise<Record<string, number>> {
  const rows = await db('case_events').where({ case_id: caseId }).groupBy('kind').select('kind').count('* as times');
  return Object.fromEntries(rows.map(({ kind, times }) => [kind, Number(times)]));
}

/** A mail that was on its way when everything died is sent by the next try, which comes when the first is given up. */
export const mailsOnRecord = (house: House, caseId: string, count: number) =>
  eventually(async () => (await eventsOf(house, caseId))['mailSent'] === count, `${count} mails on record`);

/** Numbers given out in a series and those that stand on something: without a gap they are as many. */
export async function numbersOf({ db }: House) {
  const series = await db('number_series').where('series', 'like', '%-B').sum('last as issued').first();
  const documents = await db('documents').where({ direction: 'out' }).select('number', 'state');
  const voided = documents.filter(({ state }) => state === 'voided').length;
  const ready = documents.filter(({ state }) => state === 'ready').length;
  return {
    issued: Number(series?.['issued'] ?? 0),
    ready,
    voided,
    distinct: new Set(documents.map(({ number }) => number)).size,
  };
}

/** The contents that lie in the folder, and whatever else does. */
export async function filesOf({ dataDir }: House): Promise<readonly string[]> {
  const entries = await readdir(join(dataDir, 'blobs'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

export const contentsKnown = async ({ db }: House): Promise<readonly string[]> =>
  (await db('blobs').select('sha256')).map(({ sha256 }) => sha256.toString('hex') as string).sort();

/** Every mail that the server took: how many, and how many different ones. */
export async function postOf({ mailbox }: House, to: string) {
  const mails = await mailbox.messages(to);
  return {
    subjects: mails.map(({ subject }) => subject).toReversed(),
    distinct: new Set(mails.map(({ messageId }) => messageId)).size,
  };
}

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Files of a folder in which one of these words stands, whatever else they hold. */
export async function filesWith(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const holds = async (path: string) => {
    const text = (await readFile(path, 'utf8')).toLowerCase();
    return words.some((word) => text.includes(word.toLowerCase()));
  };
  const found = await Promise.all(paths.map(async (path) => ((await holds(path)) ? [path] : [])));
  return found.flat();
}
