/** The absent colleague in whose place somebody acted; there is no such member where nobody was. */
type InPlaceOf = { inPlaceOf?: string };
/** The proxy by which somebody acted for another firm. */
type ByProxy = { proxy?: string };
/** Somebody of a firm, not of the staff. */
type OfFirm = { ofFirm?: true };

/** What can happen to a case. Data are ids, outcomes and instants; to what people wrote there is only a salted commitment. */
export type EventData = {
  readonly caseStarted: ByProxy & { process: string; by?: string; answer: string; commitment: string };
  readonly taskOpened: { task: string; step: string; part: string; due: string | null };
  readonly taskClosed: InPlaceOf &
    ByProxy &
    OfFirm & {
      task: string;
      step: string;
      part: string;
      outcome: string;
      by: string;
      answer: string | null;
      commitment: string | null;
    };
  readonly attentionOpened: { task: string; of: string; code: string };
  readonly documentReceived: { document: string; name: string; sha256: string };
  readonly documentIssued: { document: string; name: string; number: string; sha256: string };
  readonly mailSent: { mail: string; name: string };
  readonly mailParked: { mail: string; name: string };
  readonly accountOpened: { person: string; how: 'created' | 'joined' };
  readonly proxyOpened: { mayReclaimDues: boolean };
  readonly declarationsReserved: { answer: string; declarations: number };
  readonly refundFiled: { parts: number };
  readonly refundApproved: { part: string; amount: number };
  readonly refundPaid: { part: string; amount: number };
  readonly declarationsFreed: { part: string };
  readonly taskClaimed: InPlaceOf & { task: string; by: string };
  readonly taskReleased: InPlaceOf & { task: string; by: string };
  readonly taskAssigned: InPlaceOf & { task: string; by: string; to: string };
  /** The words themselves are not in the chain: they are the desk's own and go when the case is erased. */
  readonly taskNoted: InPlaceOf & { task: string; by: string };
  readonly taskPrioritised: InPlaceOf & { task: string; by: string; priority: number };
  readonly instructionsResent: { mail: string };
  readonly caseEnded: { end: string };
  readonly caseErased: { documents: number; mails: number };
};

export type EventKind = keyof EventData;

/** How a desk arranges its work is told to the staff, not to applicants. */
export const isInternal = (kind: string): boolean => kind === 'taskNoted' || kind === 'taskPrioritised';
