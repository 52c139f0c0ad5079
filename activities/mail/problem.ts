/** What went wrong, without a word of the mail server: its sentences carry addresses. */
export class MailProblem extends Error {
  readonly code: MailProblemCode;
  /** Trying again cannot help. */
  readonly final: boolean;

  constructor(code: MailProblemCode, reply?: number) {
    super(reply === undefined ? code : `${code} ${reply}`);
    this.name = 'MailProblem';
    this.code = code;
    this.final = finalCodes.has(code);
  }
}

export type MailProblemCode =
  /** The address is none that mail can be sent to. */
  | 'MailAddress'
  /** The server says that it will never take this mail for this address. */
  | 'MailRefused'
  /** The server asks to be tried later. */
  | 'MailDeferred'
  /** The server lets us in with other credentials or other encryption than ours. */
  | 'MailLogin'
  /** No answer, or none in time. */
  | 'MailUnreachable';

const finalCodes: ReadonlySet<MailProblemCode> = new Set(['MailAddress', 'MailRefused']);

export function problemOf(error: { readonly code?: string; readonly responseCode?: number }): MailProblem {
  const reply = error.responseCode;
  if (error.code === 'EAUTH' || error.code === 'ETLS') return new MailProblem('MailLogin', reply);
  if (reply === undefined) return new MailProblem('MailUnreachable');
  const aboutThisMail = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  return new MailProblem(reply >= 500 && aboutThisMail ? 'MailRefused' : 'MailDeferred', reply);
}
