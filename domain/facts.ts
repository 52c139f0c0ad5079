import type { FirmKind, Option } from './form/field.ts';
import { documentFieldsOf } from './form/parts.ts';
import type { Institution } from './institutions.ts';
import type { PlaceName, SourceName } from './names.ts';
import type { Process, Step } from './process.ts';
import { unitById } from './units.ts';

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
  readonly applicant: Applicant | undefined;
  /** Bodies of the answers taken so far, newest last. */
  readonly answers: readonly GivenAnswer[];
};

export type GivenAnswer = {
  readonly step: string;
  readonly part: string;
  readonly outcome: string;
  readonly body: Readonly<Record<string, unknown>>;
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

type Resolved = { readonly facts: CaseFacts; readonly process: Process; readonly part: string };

/** The units at which a role is asked for the case at hand. */
export const places: { readonly [place in PlaceName]: (of: Resolved) => readonly string[] } = {
  institution: ({ facts }) => [facts.case.institution],
  part: ({ part }) => [part],
  unionsAsked: ({ facts }) => unitsChosen(facts) ?? activeUnions(facts.firm),
};

/** What may be chosen from, and what a case may fall into. */
export const sources: { readonly [source in SourceName]: (of: Resolved) => readonly Option[] } = {
  unionsOfFirm: ({ facts }) => unionsOf(facts.firm),
  papers: ({ process }) => Object.values(process.steps).flatMap(papersAsked),
};

export const unionsOf = (firm: Firm | undefined): readonly Option[] =>
  activeUnions(firm).map((unit) => ({ value: unit, label: unitById(unit)?.name ?? unit }));

const papersAsked = ({ outcomes }: Step) =>
  Object.values(outcomes).flatMap(({ form }) =>
    documentFieldsOf(form ?? []).map(({ name, label }) => ({ value: name, label })),
  );

const unitsChosen = ({ answers }: CaseFacts) =>
  answers.find(({ step }) => step === 'start')?.body['unions'] as readonly string[] | undefined;

const activeUnions = (firm: Firm | undefined) =>
  (firm?.unions ?? []).filter(({ active }) => active).map(({ unit }) => unit);
