import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Rig } from './rig.ts';
import { type Walked, walkOf } from './sight.ts';

/** A case as it once went: the decisions on its way and the whole history that Temporal keeps of it. */
export type Golden = { readonly walk: readonly Walked[]; readonly history: object };

const isRecording = process.env['RECORD'] === '1';
const folder = new URL('../histories/', import.meta.url);
const fileOf = (process: string, story: string) => fileURLToPath(new URL(`${process}/${story}.json`, folder));

type Seen = Pick<Rig, 'db' | 'client'>;

/** With RECORD=1 the story's history is written down; without, it must have gone the way that was written down. */
export async function golden(rig: Seen, caseId: string, of: string, story: string): Promise<void> {
  const walk = await walkOf(rig, caseId);
  const file = fileOf(of, story);
  if (isRecording) await record(rig, caseId, file, walk);
  if (!existsSync(file)) throw new Error(`there is no history of ${of}/${story}: run its test once with RECORD=1`);
  expect((JSON.parse(readFileSync(file, 'utf8')) as Golden).walk).toEqual(walk);
}

async function record({ client }: Seen, caseId: string, file: string, walk: readonly Walked[]) {
  const history = historyToJSON(await client.workflow.getHandle(caseId).fetchHistory());
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${anonymous(JSON.stringify({ walk, history: JSON.parse(history) }))}\n`);
}

/** Whose machine it was is nobody's business. */
const anonymous = (text: string) => text.replaceAll(/\d+@[\w.-]+/g, 'worker');

/** The stories of a process that were written down. */
export function goldens(process: string): readonly { readonly story: string; readonly golden: Golden }[] {
  return storiesOf(process).map((story) => ({
    story,
    golden: JSON.parse(readFileSync(fileOf(process, story), 'utf8')),
  }));
}

const storiesOf = (process: string): readonly string[] => {
  const path = fileURLToPath(new URL(`${process}/`, folder));
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
};
