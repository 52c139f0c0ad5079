import type { DocumentKind } from '../documents.ts';
import type { Field, FirmKind, Known } from '../form/index.ts';
import type { IdentifierProblem } from '../identifiers.ts';
import type { MoneyProblem } from '../money.ts';
import type { KnownRecord } from '../table.ts';

export type Answer = Readonly<Record<string, unknown>>;

/** `field` is a path: `taxNumber`, `missing.0.why`, `petitions.tim/immib`. */
export type Problem = { readonly field: string; readonly code: Code; readonly sentence: string };

export type Code =
  | ('notAForm' | 'unknownField' | 'notAsked' | 'required' | 'shape' | 'atLeastOne' | 'option')
  | ('tooShort' | 'tooLong' | 'tooFew' | 'tooMany' | 'outOfRange')
  | ('dateShape' | 'dateTooEarly' | 'dateTooLate')
  | ('documentUnknown' | 'documentKind' | 'documentTwice')
  | ('recordUnknown' | 'recordRefused')
  | ('firmUnknown' | 'firmOtherKind' | 'firmInactive' | 'firmNoUnion')
  | IdentifierProblem
  | MoneyProblem;

/** What is known where the answer is checked. `today` is the institution's day, YYYY-MM-DD. */
export type Context = Known & {
  readonly today: string;
  /** A file that the person may hand in: theirs, and not yet part of another answer. */
  readonly document: (id: string) => DocumentKind | undefined;
  readonly firm: (taxNumber: string) => KnownFirm | undefined;
  /** A record that may be named here, or why this one may not be chosen. */
  readonly record: (source: string, id: string) => KnownRecord | undefined;
};

export type KnownFirm = {
  readonly kinds: readonly FirmKind[];
  readonly active: boolean;
  readonly unions: readonly { readonly active: boolean }[];
};

/** A place in the form at which there is a value or should be one, and what people call it. */
export type Spot = { readonly field: Field; readonly path: string; readonly label: string };
