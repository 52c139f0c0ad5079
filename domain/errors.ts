import { type ProblemCode, problems } from './problems.ts';

export { type ProblemCode, problems } from './problems.ts';

/** One thing to mend in what was sent: where (JSON pointer beginning with body, query or params) and what to do. */
export type FieldProblem = { readonly at: string; readonly say: string };

type Told = {
  /** A sentence that fits this refusal better than its code's own. */
  readonly detail?: string | undefined;
  readonly fields?: readonly FieldProblem[];
  /** Members of the answer beside the standard ones: who decided, when, where to go. */
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
};

/** A no that people read: a code, its status and a Turkish sentence that says what to do. Anything else thrown is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ProblemCode;
  readonly told: Told;

  constructor(code: ProblemCode, told: Told = {}) {
    super(code);
    this.code = code;
    this.told = told;
  }

  get status(): number {
    return problems[this.code].status;
  }

  get details(): Readonly<Record<string, unknown>> {
    return this.told.extra ?? {};
  }
}

export const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;
