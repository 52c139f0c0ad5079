/** Somebody who can bring a two-task case from its start to its end. */
export type Contender = {
  /** The id of a case that is on record and has been started. */
  start(): Promise<string>;
  /** Comes back when the task is closed. */
  decide(caseId: string, step: string, outcome: string): Promise<void>;
};
