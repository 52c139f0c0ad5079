import { spawnSync } from 'node:child_process';
import { binary, overlay } from '../form/overlay.ts';
import { type Mistake, soundDeclaration, soundStory } from './mistakes.ts';

const head = `import { defineProcess } from './domain/process.ts';
import { days } from './domain/span.ts';
import { openCase } from './workflows/kit/index.ts';
const club = defineProcess(${soundDeclaration});
export type Telling = ReturnType<typeof openCase<typeof club>>;
`;

/** What the compiler says of each piece of code, all compiled at once. */
function compiled(pieces: readonly string[]): readonly string[] {
  const copy = overlay(pieces.map((code, index) => ({ path: `piece-${index}.ts`, code: `${head}${code}` })));
  const { stdout } = spawnSync(binary('tsc'), ['--noEmit', '--pretty', 'false'], {
    cwd: copy.folder,
    encoding: 'utf8',
  });
  copy.remove();
  const saidOf = (index: number) => stdout.split(/\n(?=\S)/).filter((said) => said.startsWith(`piece-${index}.ts(`));
  return pieces.map((_, index) => saidOf(index).join('\n'));
}

const changed = (sound: string, [what, is, wouldBe]: Mistake) => {
  if (sound.split(is).length !== 2) throw new Error(`${what}: ${is} does not stand there once`);
  return sound.replace(is, wouldBe);
};
const declaration = (text: string) => `export const other = defineProcess(${text});`;
const story = (text: string) => `export const tell = ${text};`;

/** The compiler's words for each mistake, and for what has none. */
export function judged(ofDeclarations: readonly Mistake[], ofStories: readonly Mistake[]) {
  const said = compiled([
    declaration(soundDeclaration),
    story(soundStory),
    ...ofDeclarations.map((mistake) => declaration(changed(soundDeclaration, mistake))),
    ...ofStories.map((mistake) => story(changed(soundStory, mistake))),
  ]);
  const mistakes = [...ofDeclarations, ...ofStories];
  return { sound: said.slice(0, 2), of: new Map(mistakes.map(([what], index) => [what, said[index + 2]!])) };
}
