import type { FirmKind } from '../form/field.ts';
import type { Institution } from '../institutions.ts';
import type { Process } from '../process.ts';
import type { KnownRecord } from '../table.ts';
import type { RefundFacts } from './refund.ts';

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
  /** Records that the answer at hand has chosen, by their source. */
  readonly chosen?: Readonly<Record<string, readonly KnownRecord[]>>;
  /** Of a dues refund alone. */
  readonly refund?: RefundFacts;
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

/** `ibans` are those that it has given before. */
export type ActingFirm = { readonly firm: Firm; readonly as: FirmKind; readonly ibans?: readonly string[] };

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

/** What was answered at the beginning. */
export const begun = ({ answers }: CaseFacts): Readonly<Record<string, unknown>> =>
  answers.find(({ step }) => step === 'start')?.body ?? {};
