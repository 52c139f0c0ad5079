import type { ReactNode } from 'react';
import type { Answer, Field, Form } from '../form/types.ts';
import { newKey } from '../key.ts';
import type { Stage } from './stages.ts';

/** A process with the form that starts it. */
export type Startable = {
  readonly id: string;
  readonly title: string;
  readonly noun: string;
  readonly startedBy: string;
  readonly form: Form;
  /** Steps that go on where this form ends, as pages of the same one; the first page begins with `start`. */
  readonly wizards?: readonly (readonly { readonly title: string; readonly steps: readonly string[] }[])[];
};

type Pages = NonNullable<Startable['wizards']>[number];

/** What was filed can be gone back to and changed: then it is looked at once, at the end, and not before it is filed. */
export const isWalkedBack = ([first]: Pages): boolean => first?.steps.some((step) => step !== 'start') === true;

/** The pages of which the start form is the first, where they are walked both ways. */
export const goesOnIn = ({ wizards = [] }: Pick<Startable, 'wizards'>): Pages | undefined =>
  wizards.find((pages) => pages[0]?.steps.includes('start') && isWalkedBack(pages));

/** What somebody has answered so far, and under which key it will be sent: the same content has the same key (U17). */
export type Draft = {
  readonly answer: Answer;
  readonly passed: readonly string[];
  readonly key: string;
  readonly at: string;
};
export type Walked = Pick<Draft, 'answer' | 'passed'>;

export type Started = {
  readonly id: string;
  readonly number: string;
  readonly resend: string | null;
  readonly due: string | null;
};

/** Where and how a case is started: its pages do not know whether somebody has an account. */
export type Starting = {
  readonly process: Startable;
  /** What stands before the last word of each page's address. */
  readonly base: string;
  /** In whose name it is filed. */
  readonly inNameOf?: { readonly firm: string; readonly as?: 'exporter' };
  readonly says: {
    readonly firm: string;
    readonly firmAbout: string;
    readonly check: string;
    readonly checkAbout: string;
    readonly send: string;
  };
  readonly keep: (walked: Walked, fields: readonly Field[]) => Draft;
  /** Also what is written on a page that is not sent yet. */
  readonly keepsAtOnce?: true;
  /** The pages as they are asked of this answer, where they depend on it. */
  readonly stagesFor?: (answer: Answer) => Promise<readonly Stage[]>;
  readonly onStarted: (started: Started, answer: Answer, fields: readonly Field[]) => Promise<void>;
  /** The way out, and what is kept of it, below every page. */
  readonly below?: ReactNode;
};

/** What changes content has another key. */
export function draftOf({ answer, passed }: Walked, before: Draft): Draft {
  const isSame = before.key !== '' && JSON.stringify(answer) === JSON.stringify(before.answer);
  return { answer, passed, key: isSame ? before.key : newKey(), at: new Date().toISOString() };
}

export const nothingYet: Draft = { answer: {}, passed: [], key: '', at: '' };
