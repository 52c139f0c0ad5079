import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { walked } from './walking-kit.ts';

/** Walks a story on paper many times and prints its declaration with what was walked. Run in an overlay. */
const [, , story = ''] = process.argv;
const load = async (file: string) => Object.values(await import(pathToFileURL(file).href))[0];
const declared = await load(join(dirname(story), 'process.ts'));
const tell = (await load(story)) as (input: { caseId: string }) => Promise<string>;

for (let seed = 1; seed <= 1500; seed++) {
  const ended = await tell({ caseId: String(seed) }).catch((reason: Error) => {
    throw new Error(`${basename(dirname(story))}, walk ${seed}: ${reason.message}`);
  });
  if (typeof ended !== 'string') throw new Error(`walk ${seed} did not end`);
}
process.stdout.write(JSON.stringify({ declared, walked: [...walked] }));
