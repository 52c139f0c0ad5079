import type { FirmKind } from './form/field.ts';
import type { Institution } from './institutions.ts';
import type { PlaceName } from './names.ts';

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

/** The units at which a role is asked for the case at hand. */
export const places: { readonly [place in PlaceName]: (facts: CaseFacts, part?: string) => readonly string[] } = {
  institution: ({ case: { institution } }) => [institution],
  unionsAsked: (facts) => unitsChosen(facts) ?? activeUnions(facts.firm),
  part: (_, part) => (part ? [part] : []),
};

const unitsChosen = ({ answers }: CaseFacts) =>
  answers.find(({ step }) => step === 'start')?.body['unions'] as readonly string[] | undefined;

const activeUnions = (firm: Firm | undefined) =>
  (firm?.unions ?? []).filter(({ active }) => active).map(({ unit }) => unit);
