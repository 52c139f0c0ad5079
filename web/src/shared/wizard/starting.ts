import type { ReactNode } from 'react';
import type { Answer, Field, Form } from '../form/types.ts';
import { newKey } from '../key.ts';

/** A process with the form that starts it. */
export type Startable = {
  readonly id: string;
  readonly title: string;
  readonly noun: string;
  readonly startedBy: string;
  readonly form: Form;
};

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
  readonly keep: (walked: Walked, fields: readonly Field[]) => void;
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
