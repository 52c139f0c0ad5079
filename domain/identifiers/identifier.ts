import type { IdentifierProblem } from './sentences.ts';

export type Identifier = {
  /** The one form that is stored and compared. Over-long text comes back untouched, for `problem` to refuse. */
  readonly normalise: (given: string) => string;
  /** Judges the normalised form; anything else (spaces, dots) is a problem of shape. */
  readonly problem: (value: string) => IdentifierProblem | undefined;
  readonly is: (value: string) => boolean;
};

type Rules = {
  readonly longest: number;
  readonly tooLong: IdentifierProblem;
  readonly tidy: (given: string) => string;
  readonly judge: (value: string) => IdentifierProblem | undefined;
};

/** Length comes first, so that no pattern ever runs on text longer than the identifier can be. */
export function identifier({ longest, tooLong, tidy, judge }: Rules): Identifier {
  const problem = (value: string) => (value.length > longest ? tooLong : judge(value));
  return {
    normalise: (given) => (given.length > writtenAtMost(longest) ? given : tidy(visible(given))),
    problem,
    is: (value) => problem(value) === undefined,
  };
}

/** Room for separators and pasted margins. */
const writtenAtMost = (longest: number) => longest * 2 + 32;

/** Full-width digits become digits; marks that nobody sees (zero-width spaces, direction marks) come with pasting. */
const visible = (given: string) =>
  given
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();

/** Leading zeros stay: these are names made of digits, not amounts. */
export const withoutSeparators = (text: string) => text.replace(/[\s.\p{Pd}\u2212]/gu, '');

export const upperAscii = (text: string) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
export const lowerAscii = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
export const digitsOf = (value: string) => [...value].map(Number);
