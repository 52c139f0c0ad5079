/** Something that a person can mend: printed as its one sentence, never as a stack trace. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}
