import { begun, type Resolved } from './facts/known.ts';
import { papersOf } from './facts/papers.ts';
import {
  anyPaidElsewhere,
  areDownloaded,
  ibansOf,
  secretariatsOfRefund,
  secretariatsWithRegistered,
} from './facts/refund.ts';
import { account, chosenDeclarations, shares, takenDeclarations } from './facts/refund-views.ts';
import { everyUnion, secretariatsAsked, secretariatsOf, unionsAsked, unionsOf } from './facts/unions.ts';
import type { Option } from './form/field.ts';
import type { DateName, FactName, PartyName, PlaceName, SourceName, ViewName } from './names.ts';
import type { Table } from './table.ts';

export type * from './facts/known.ts';
export { secretariatsOf, unionsOf } from './facts/unions.ts';

/** The units at which a role is asked for the case at hand. */
export const places: { readonly [place in PlaceName]: (of: Resolved) => readonly string[] } = {
  institution: ({ facts }) => [facts.case.institution],
  part: ({ part }) => [part],
  unionsAsked: ({ facts }) => unionsAsked(facts),
  secretariatsAsked: ({ facts }) => secretariatsAsked(facts),
};

/** What may be chosen from, and what a case may fall into. */
export const sources: { readonly [source in SourceName]: (of: Resolved) => readonly Option[] } = {
  unions: () => everyUnion,
  unionsOfFirm: ({ facts }) => unionsOf(facts.firm),
  secretariatsOfFirm: ({ facts }) => secretariatsOf(facts.firm),
  papers: (of) => papersOf(of, (source) => resolved(sources, source, of)),
  ibansOfFirm: ibansOf,
  secretariatsOfRefund,
  secretariatsWithRegistered,
};

/** Days (2026-06-02) that deadlines are bound to; none where there is no such day for the case at hand. */
export const dates: { readonly [date in DateName]: (of: Resolved) => string | undefined } = {
  proxyEnd: ({ facts }) => begun(facts)['until'] as string | undefined,
};

/** Yes or no of the case as far as it is known, or of whoever is about to start it. */
export const facts: { readonly [fact in FactName]: (of: Resolved) => boolean } = {
  actsAsBroker: ({ facts }) => facts.actingFor?.as === 'broker',
  anyPaidElsewhere,
  actsWithoutRefundPower: ({ facts }) => facts.refund?.isWithoutPower === true,
  petitionsDownloaded: areDownloaded,
};

/** Tax numbers of firms that a case names: their people have doors of their own and are written to. */
export const parties: { readonly [party in PartyName]: (of: Resolved) => string | undefined } = {
  proxyGiver: ({ facts }) => facts.firm?.taxNumber,
  proxyHolder: ({ facts }) => (begun(facts)['broker'] as string | undefined) ?? facts.actingFor?.firm.taxNumber,
  refundedFirm: ({ facts }) => facts.firm?.taxNumber,
};

/** What is laid before people to read: of the whole case, or of the part at hand. */
export const views: { readonly [view in ViewName]: (of: Resolved) => Table } = {
  declarationsOfRefund: chosenDeclarations,
  declarationsTaken: takenDeclarations,
  sharesOfRefund: shares,
  accountOfRefund: account,
};

type Named<T> = Readonly<Record<string, (of: Resolved) => T>>;

/** What the names of declarations stand for: the product's own, or those of a process that only tests know. */
export type Names = {
  readonly places: Named<readonly string[]>;
  readonly sources: Named<readonly Option[]>;
  readonly dates: Named<string | undefined>;
  readonly facts?: Named<boolean>;
  readonly parties?: Named<string | undefined>;
  readonly views?: Named<Table>;
};
export const names: Names = { places, sources, dates, facts, parties, views };

/** What a name stands for; a declaration that uses one without a resolver is a bug. */
export function resolved<T>(table: Named<T>, name: string, of: Resolved): T {
  const resolve = table[name];
  if (!resolve) throw new Error(`nothing says what ${name} stands for`);
  return resolve(of);
}
