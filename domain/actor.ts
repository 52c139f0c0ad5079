import type { Institution } from './institutions.ts';
import type { Role } from './names.ts';
import type { Scope } from './scopes.ts';

/** A role held at a unit; it holds for every unit below it too. */
export type Post = { readonly role: Role; readonly unit: string };

/** What has to be known of somebody in whose place another acts: they decide nothing of their own through substitutes. */
export type Absentee = {
  readonly id: string;
  readonly name: string;
  readonly emailKey: string;
  readonly firms: readonly string[];
};

/** A post of one's own, or of somebody absent: its holder first, then those on the way who are absent too. */
export type HeldPost = Post & { readonly inPlaceOf?: readonly Absentee[] };

/** Somebody without an account, let in by the link of one case. */
export type Visitor = {
  readonly kind: 'visitor';
  readonly session: string;
  readonly institution: Institution;
  readonly caseId: string;
};

/** The power to act for another firm: who gave it, to which firm of one's own, by which proxy. */
export type Card = { readonly firm: string; readonly by: string; readonly proxy: string };

export type Person = {
  readonly kind: 'person';
  readonly id: string;
  readonly session: string;
  readonly institution: Institution;
  readonly name: string;
  readonly emailKey: string;
  /** Own posts, and those of absent people for whom they stand in today. */
  readonly roles: readonly HeldPost[];
  /** Tax numbers of the person's own firms. */
  readonly firms: readonly string[];
  /** Firms that a proxy in force at this moment lets the person act for (TIM-POA-11). */
  readonly cards?: readonly Card[];
  /** Where software asks in the person's name: what it may ask. */
  readonly token?: { readonly id: string; readonly scopes: readonly Scope[] };
};

export type Actor = Visitor | Person;
