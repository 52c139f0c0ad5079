import type { Institution } from './institutions.ts';
import type { Role } from './names.ts';

/** A role held at a unit; it holds for every unit below it too. */
export type Post = { readonly role: Role; readonly unit: string };

/** Somebody without an account, let in by the link of one case. */
export type Visitor = {
  readonly kind: 'visitor';
  readonly session: string;
  readonly institution: Institution;
  readonly caseId: string;
};

export type Person = {
  readonly kind: 'person';
  readonly id: string;
  readonly session: string;
  readonly institution: Institution;
  readonly name: string;
  readonly emailKey: string;
  readonly roles: readonly Post[];
  /** Tax numbers of the firms that the person acts for at this moment. */
  readonly firms: readonly string[];
};

export type Actor = Visitor | Person;
