import type { Knex } from 'knex';
import { type OwnedCase, ownersOf } from '../../db/case-owners.ts';
import type { Actor, Person } from '../../domain/actor.ts';
import { isApplicantOf } from '../../domain/casework.ts';
import { isInternal } from '../../domain/events.ts';
import type { Catalogue } from '../../workflows/catalogue.ts';
import type { Pending } from './pending.ts';
import type { Reader } from './reader.ts';

/** Whose case it is hears that something happened to it; how a desk arranges its work is not told. */
export async function tellOfCases(
  { db, catalogue }: Deps,
  readers: Iterable<Reader>,
  { cases }: Pending,
): Promise<void> {
  const told = new Map([...cases].map(([id, kinds]) => [id, [...kinds].filter((kind) => !isInternal(kind))]));
  const listening = byWhatTheyOwn(readers);
  if (listening.size === 0) return;
  for (const owned of await ownersOf(db, [...told.keys()])) {
    const kinds = told.get(owned.id)!;
    const isForOwn = catalogue.get(owned.process)?.start.ownFirm === true;
    const theirs = kinds.length > 0 ? owners(listening, { ...owned, isForOwn }) : [];
    for (const reader of theirs) reader.tell('case', { id: owned.id, kinds });
  }
}

type Deps = { readonly db: Knex; readonly catalogue: Catalogue };
type Listening = ReadonlyMap<string, readonly Reader[]>;

/** By the case of a visitor, the person, their address and their firms: a day of a whole union is not held against each. */
function byWhatTheyOwn(readers: Iterable<Reader>): Listening {
  const listening = new Map<string, Reader[]>();
  for (const reader of readers)
    for (const key of keysOf(reader.actor())) listening.set(key, [...(listening.get(key) ?? []), reader]);
  return listening;
}

function keysOf(actor: Actor): string[] {
  if (actor.kind === 'visitor') return [`case:${actor.caseId}`];
  if (actor.token && !actor.token.scopes.includes('cases:read')) return [];
  return [`person:${actor.id}`, `address:${actor.emailKey}`, ...firmsOf(actor).map((firm) => `firm:${firm}`)];
}

const firmsOf = ({ firms, cards = [] }: Person) => [...firms, ...cards.map(({ firm }) => firm)];

function owners(listening: Listening, owned: OwnedCase): ReadonlySet<Reader> {
  const { id, opened_by, applicant, firm, acting_for, institution } = owned;
  const keys = [`case:${id}`, `person:${opened_by}`, `address:${applicant}`, `firm:${firm}`, `firm:${acting_for}`];
  const found = keys.flatMap((key) => listening.get(key) ?? []);
  return new Set(
    found.filter((reader) => reader.actor().institution === institution && isApplicantOf(reader.actor(), owned)),
  );
}
