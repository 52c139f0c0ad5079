import { runLength } from './patterns.ts';

/**
 * How many signs of a folded password are the person's own: the fewest that remain when common words and runs of keys
 * are laid over it in the best way. Signs between words, and numbers of up to four digits such as years, weigh nothing.
 */
export function ownPart(folded: string, words: readonly string[]): number {
  const text = folded.replace(/(?<![0-9])[0-9]{1,4}(?![0-9])/g, (digits) => ' '.repeat(digits.length));
  const least = Array.from({ length: text.length + 1 }, (_, at) => at);
  for (let at = 0; at < text.length; at++) {
    const reach = (length: number, weight: number) => {
      least[at + length] = Math.min(least[at + length]!, least[at]! + weight);
    };
    reach(1, weightAt(text, at));
    for (const word of words) if (text.startsWith(word, at)) reach(word.length, 0);
    const run = runLength(text, at);
    if (run >= shortestRun) reach(run, 0);
  }
  return least[text.length]!;
}

const shortestRun = 4;

const weightAt = (text: string, at: number) =>
  /[\p{L}\p{N}\p{So}]/u.test(String.fromCodePoint(text.codePointAt(at)!)) ? 1 : 0;
