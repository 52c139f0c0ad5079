import type { FirmKind, Option } from './form/field.ts';
import { documentFieldsOf } from './form/parts.ts';
import type { Institution } from './institutions.ts';
import type { DateName, FactName, PartyName, PlaceName, SourceName } from './names.ts';
import type { Process, Step } from './process.ts';
import { compareTr } from './text.ts';
import { unions, unitById } from './units.ts';

/** What is known of a case when somebody or something has to be named for it. Loaded by db/facts.ts, read by pure rules. */
export type CaseFacts = {
  readonly case: {
    readonly id: string;
    readonly number: string;
    readonly institution: Institution;
    readonly process: string;
    readonly openedAt: Date;
  };
  readonly firm: Firm | undefined;
  /** The firm in whose name it is filed, and what it acts as. */
  readonly actingFor?: ActingFirm | undefined;
  /** Other firms that the start form named. */
  readonly named?: readonly Firm[];
  readonly applicant: Applicant | undefined;
  /** Bodies of the answers taken so far, newest last. */
  readonly answers: readonly GivenAnswer[];
  /** What the files are called that were handed in, by id; known where documents are printed. */
  readonly files?: ReadonlyMap<string, string>;
};

export type GivenAnswer = {
  readonly step: string;
  readonly part: string;
  readonly outcome: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly at?: Date;
};

export type Firm = {
  readonly taxNumber: string;
  readonly title: string;
  readonly kinds: readonly FirmKind[];
  readonly active: boolean;
  readonly address: string;
  readonly city: string;
  readonly unions: readonly UnionMembership[];
};

export type ActingFirm = { readonly firm: Firm; readonly as: FirmKind };

export type UnionMembership = {
  readonly unit: string;
  readonly registryNumber: string;
  readonly since: string;
  readonly active: boolean;
};

export type Applicant = {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly nationalId: string;
  readonly mobile: string;
  readonly position: string;
};

export type Resolved = { readonly facts: CaseFacts; readonly process: Process; readonly part: string };

/** The units at which a role is asked for the case at hand. */
export const places: { readonly [place in PlaceName]: (of: Resolved) => readonly string[] } = {
  institution: ({ facts }) => [facts.case.institution],
  part: ({ part }) => [part],
  unionsAsked: ({ facts }) => unitsChosen(facts) ?? activeUnions(facts.firm),
  secretariatsAsked: ({ facts }) => secretariatChosen(facts) ?? secretariatsOf(facts.firm).map(({ value }) => value),
};

/** What may be chosen from, and what a case may fall into. */
export const sources: { readonly [source in SourceName]: (of: Resolved) => readonly Option[] } = {
  unions: () => everyUnion,
  unionsOfFirm: ({ facts }) => unionsOf(facts.firm),
  secretariatsOfFirm: ({ facts }) => secretariatsOf(facts.firm),
  papers: ({ process }) => Object.values(process.steps).flatMap(papersAsked),
};

/** Days (2026-06-02) that deadlines are bound to; none where there is no such day for the case at hand. */
export const dates: { readonly [date in DateName]: (of: Resolved) => string | undefined } = {
  proxyEnd: ({ facts }) => begun(facts)['until'] as string | undefined,
};

/** Yes or no of the case as far as it is known, or of whoever is about to start it. */
export const facts: { readonly [fact in FactName]: (of: Resolved) => boolean } = {
  actsAsBroker: ({ facts }) => facts.actingFor?.as === 'broker',
};

/** Tax numbers of firms that a case names: their people have doors of their own and are written to. */
export const parties: { readonly [party in PartyName]: (of: Resolved) => string | undefined } = {
  proxyGiver: ({ facts }) => facts.firm?.taxNumber,
  proxyHolder: ({ facts }) => (begun(facts)['broker'] as string | undefined) ?? facts.actingFor?.firm.taxNumber,
};

type Table<T> = Readonly<Record<string, (of: Resolved) => T>>;

/** What the names of declarations stand for: the product's own, or those of a process that only tests know. */
export type Names = {
  readonly places: Table<readonly string[]>;
  readonly sources: Table<readonly Option[]>;
  readonly dates: Table<string | undefined>;
  readonly facts?: Table<boolean>;
  readonly parties?: Table<string | undefined>;
};
export const names: Names = { places, sources, dates, facts, parties };

/** What a name stands for; a declaration that uses one without a resolver is a bug. */
export function resolved<T>(table: Table<T>, name: string, of: Resolved): T {
  const resolve = table[name];
  if (!resolve) throw new Error(`nothing says what ${name} stands for`);
  return resolve(of);
}

/** A broker is no member of any union and applies to the one that it works with. */
const everyUnion: readonly Option[] = unions
  .map(({ id, name }) => ({ value: id, label: name }))
  .sort((one, other) => compareTr(one.label, other.label));

export const unionsOf = (firm: Firm | undefined): readonly Option[] =>
  activeUnions(firm).map((unit) => ({ value: unit, label: unitById(unit)?.name ?? unit }));

/** The secretariats that act for the firm's unions. */
export const secretariatsOf = (firm: Firm | undefined): readonly Option[] =>
  [...new Set(activeUnions(firm).map((unit) => unitById(unit)?.parent ?? unit))].map((unit) => ({
    value: unit,
    label: unitById(unit)?.name ?? unit,
  }));

const begun = ({ answers }: CaseFacts) => answers.find(({ step }) => step === 'start')?.body ?? {};

const secretariatChosen = (of: CaseFacts) => {
  const chosen = begun(of)['secretariat'];
  return typeof chosen === 'string' ? [chosen] : undefined;
};

const papersAsked = ({ outcomes }: Step) =>
  Object.values(outcomes).flatMap(({ form }) =>
    documentFieldsOf(form ?? []).map(({ name, label }) => ({ value: name, label })),
  );

const unitsChosen = ({ answers }: CaseFacts) =>
  answers.find(({ step }) => step === 'start')?.body['unions'] as readonly string[] | undefined;

const activeUnions = (firm: Firm | undefined) =>
  (firm?.unions ?? []).filter(({ active }) => active).map(({ unit }) => unit);
