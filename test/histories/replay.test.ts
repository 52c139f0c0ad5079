import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { arrowsOf } from '../../domain/arrows.ts';
import type { Process } from '../../domain/process.ts';
import type { Bundle } from '../../workers/bundle.ts';
import { catalogue } from '../../workflows/catalogue.ts';
import { gardenPlot } from '../kit/garden/process.ts';
import { garden } from '../kit/garden/setting.ts';
import { bundled } from '../rig/bundle.ts';
import { goldens } from '../rig/golden.ts';
import { unlike } from './replay.ts';

const product = fileURLToPath(new URL('../../workflows/index.ts', import.meta.url));
const told: readonly { process: Process; workflows: string }[] = [
  { process: gardenPlot, workflows: garden().workflows },
  ...[...catalogue.values()].map((process) => ({ process, workflows: product })),
];

describe.each(told)('histories of $process.id', ({ process, workflows }) => {
  test('R12: each is replayed by the code of today', async () => {
    expect(goldens(process.id).length).toBeGreaterThan(0);
    expect(await unlike(await bundled(workflows), goldens(process.id))).toEqual({});
  });

  test('every declared arrow is walked by one of them', () => {
    const walked = goldens(process.id).flatMap(({ golden }) => golden.walk);
    const isWalked = ({ from, outcome }: { from: string; outcome: string }) =>
      from === 'start' || walked.some((step) => step.step === from && step.outcome === outcome);
    expect(arrowsOf(process).filter((arrow) => !isWalked(arrow))).toEqual([]);
  });

  test('each belongs to a story that a test still tells', () => {
    const untold = goldens(process.id).filter(({ story }) => !tests().some((text) => text.includes(`'${story}'`)));
    expect(untold.map(({ story }) => story)).toEqual([]);
  });
});

function tests(): readonly string[] {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}

describe('what replay notices when open cases would break', () => {
  let bundle: Bundle;
  beforeAll(async () => {
    bundle = await bundled(garden().workflows);
  });

  const story = 'two-commissions-and-a-lease';
  const recorded = () => goldens(gardenPlot.id).filter((golden) => golden.story === story);

  async function afterRenaming(...names: readonly [string, string][]): Promise<string> {
    const code = names.reduce((text, [was, is]) => renamed(text, was, is), bundle.code);
    return (await unlike({ code }, recorded()))[story] ?? 'nothing';
  }

  function renamed(code: string, was: string, is: string) {
    expect(code).toContain(was);
    return code.replaceAll(was, is);
  }

  test('R12: a label that changes is no matter', async () => {
    expect(await afterRenaming(['Bahçe planını inceleyin', 'Planı inceleyin'])).toBe('nothing');
  });

  test('R12: a renamed step is told by the kit itself', async () => {
    const said = await afterRenaming(["'commission'", "'board'"], ['commission: {', 'board: {']);
    expect(said).toMatch(/the history has .*:commission:.* where the story now asks .*:board:/);
  });

  test('R12: a renamed mail is told by the kit itself', async () => {
    const said = await afterRenaming(["mail('mend'", "mail('amend'"]);
    expect(said).toMatch(/the history has the mail mend where the story now sends amend/);
  });

  test('R12: a renamed document is told by the kit itself', async () => {
    const said = await afterRenaming(["issue('contract')", "issue('treaty')"]);
    expect(said).toMatch(/the history has the document contract where the story now issues treaty/);
  });

  test('R12: a renamed outcome is told', async () => {
    const said = await afterRenaming(['agree: {', 'consent: {'], ["=== 'agree'", "=== 'consent'"]);
    expect(said).toMatch(/commission has no outcome agree|UnknownOutcome|nondeterminism/i);
  });

  test('R12: a mail that is no longer sent is told', async () => {
    expect(await afterRenaming(["mail('contract')", 'void 0'])).toMatch(/nondeterminism/i);
  });
});
