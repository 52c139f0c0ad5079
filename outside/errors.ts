/** Messages name the system and a reason and nothing else: what was asked may be personal data. */
export type UnavailableReason = 'timeout' | 'connection' | 'busy' | 'circuit open';

/** The other side does not answer now; asking again later may help. */
export class OutsideUnavailable extends Error {
  override readonly name = 'OutsideUnavailable';
  readonly system: string;
  readonly reason: UnavailableReason;

  constructor(system: string, reason: UnavailableReason) {
    super(`${system} does not answer: ${reason}`);
    this.system = system;
    this.reason = reason;
  }
}

export type UnfitReason =
  | 'not JSON'
  | 'too large'
  | 'redirect'
  | 'does not fit'
  | 'another firm'
  | 'another declaration'
  | 'out of order'
  | 'unknown reply';

/** The other side answered something that we cannot believe. */
export class OutsideAnswerUnfit extends Error {
  override readonly name = 'OutsideAnswerUnfit';
  readonly system: string;
  readonly reason: UnfitReason;

  constructor(system: string, reason: UnfitReason, where = '') {
    super(`${system} gave an answer that cannot be used: ${reason}${where && ` (${where})`}`);
    this.system = system;
    this.reason = reason;
  }
}

/** The other side understood and says no; asking again does not help, somebody must look at the settings. */
export class OutsideRefused extends Error {
  override readonly name = 'OutsideRefused';
  readonly system: string;

  constructor(system: string, reason: string) {
    super(`${system} refuses: ${reason}`);
    this.system = system;
  }
}
