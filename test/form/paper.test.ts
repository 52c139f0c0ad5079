import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkAnswer } from '../../domain/answer.ts';
import { declarationProblems, formsOf } from '../../domain/declaration-problems.ts';
import { fieldsOf, type Option } from '../../domain/form/index.ts';
import type { Process } from '../../domain/process.ts';
import { brokenAnswers, sampleAnswer } from '../../domain/sample.ts';
import { binary, blocksOf, overlay } from './overlay.ts';
import { option, world } from './world.ts';

const papers = ['0002-dues-refund-on-paper.md', '0003-proxy-on-paper.md', '0004-device-import-on-paper.md'];

/** Files that hold the resolvers of names: what they lack of a paper's new names is what building it begins with. */
const resolvers = ['domain/facts.ts', 'domain/roles.ts', 'domain/documents.ts'];

test.each(papers)('the declaration and the story of %s compile', (paper) => {
  const { folder, remove } = overlay(blocksOf(paper));
  try {
    const { stdout } = spawnSync(binary('tsc'), ['--noEmit', '--pretty', 'false', '-p', folder], {
      encoding: 'utf8',
      cwd: folder,
    });
    const complaints = stdout.split('\n').filter((line) => line.includes('error TS'));
    expect(complaints.filter((line) => !resolvers.some((file) => line.startsWith(file)))).toEqual([]);
    expect(complaints.filter((line) => !/missing/.test(line))).toEqual([]);
  } finally {
    remove();
  }
});

test('a wrong step in a story on paper would be seen', () => {
  const [declared, story] = blocksOf(papers[1]!);
  const wrong = { ...story!, code: story!.code.replace("ask('inForce')", "ask('inForse')") };
  const { folder, remove } = overlay([declared!, wrong]);
  const { stdout } = spawnSync(binary('tsc'), ['--noEmit', '--pretty', 'false', '-p', folder], {
    encoding: 'utf8',
    cwd: folder,
  });
  remove();
  expect(stdout).toContain('"inForse"');
});

describe.each(papers)('%s', (paper) => {
  const { declared, walked } = walk(paper);

  test('walks every arrow that it declares, reaches every end, sends every mail', () => {
    expect(withoutReminders(declared, walked).toSorted()).toEqual(everythingIn(declared).toSorted());
  });

  test('has no problem that the compiler cannot see', () => {
    expect(declarationProblems(declared)).toEqual([]);
  });

  test('has forms whose samples are accepted and whose faults are named, whatever the facts', () => {
    for (const variant of [0, 1, 2, 3])
      for (const [, form] of formsOf(declared)) {
        const given = { lists: listsOf(declared), facts: factsFor(variant), variant };
        const here = world(given);
        const sample = sampleAnswer(form, here);
        expect(checkAnswer(form, sample, here)).toEqual({ answer: sample });
        for (const { field, answer } of brokenAnswers(form, world(given))) {
          const again = world(given);
          sampleAnswer(form, again);
          expect(checkAnswer(form, answer, again)).toMatchObject({
            problems: expect.arrayContaining([expect.objectContaining({ field })]),
          });
        }
      }
  });
});

function walk(paper: string): { declared: Process; walked: string[] } {
  const kit = { path: 'workflows/kit/index.ts', code: "export * from '../../test/form/walking-kit.ts';\n" };
  const blocks = blocksOf(paper);
  const { folder, remove } = overlay([...blocks, kit]);
  const story = join(folder, blocks[1]!.path);
  const { stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', join(folder, 'test/form/walk.ts'), story], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
  });
  remove();
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout);
}

const everythingIn = (declared: Process): string[] =>
  withoutReminders(declared, [
    ...Object.entries(declared.steps).flatMap(([step, { outcomes, expires }]) =>
      [...Object.keys(outcomes), ...(expires ? ['expired'] : [])].map((outcome) => `${step}.${outcome}`),
    ),
    ...Object.keys(declared.ends).map((end) => `end.${end}`),
    ...Object.keys(declared.mails ?? {}).map((mail) => `mails.${mail}`),
    ...Object.keys(declared.documents ?? {}).map((document) => `documents.${document}`),
  ]);

/** A deadline's reminders are sent by the kit, not by the story. */
function withoutReminders({ steps }: Process, names: readonly string[]): string[] {
  const sent = Object.values(steps).flatMap(({ reminders = [] }) => reminders.map(({ mail }) => `mails.${mail}`));
  return names.filter((name) => !sent.includes(name));
}

const factsFor = (variant: number) =>
  Object.fromEntries(
    ['anyPaidElsewhere', 'actsWithoutRefundPower', 'actsAsBroker'].map((fact) => [fact, variant % 2 === 0]),
  );

/** Two entries for every source that a form of the process names. */
const listsOf = (declared: Process): Record<string, readonly Option[]> =>
  Object.fromEntries(
    formsOf(declared)
      .flatMap(([, form]) => fieldsOf(form))
      .flatMap((field) => [field, ...(field.kind === 'rows' ? field.columns : [])])
      .flatMap((field) => [field.each, field.kind === 'choice' && 'from' in field.options && field.options.from])
      .filter((source) => typeof source === 'string')
      .map((source) => [source, [option('tim/eib', 'EİB'), option('tim/immib', 'İMMİB')]]),
  );
