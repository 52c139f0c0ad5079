/** What the kit asks of its activities. Ids, outcomes and instants only: names and texts never reach a history. */

/** `by` is a person's id, or what decided in nobody's place. */
export type Decision = {
  readonly outcome: string;
  readonly by: string;
  readonly answerId?: string;
  readonly answeredAt?: number;
};

export type Answer = {
  readonly taskId: string;
  readonly outcome: string;
  readonly answerId: string;
  readonly answeredAt: number;
  readonly by: string;
};

export type Appointment = { readonly at: number; readonly mail?: string };

export type TaskToOpen = {
  readonly caseId: string;
  readonly process: string;
  readonly taskId: string;
  readonly step: string;
  readonly part: string;
  readonly at: number;
};
export type Opened = { readonly taskId: string; readonly agenda: readonly Appointment[]; readonly hash: string };

export type TaskToClose = {
  readonly taskId: string;
  readonly decision: Decision;
  readonly at: number;
};
export type Closed = { readonly decision: Decision; readonly hash: string };

export type AttentionToOpen = {
  readonly caseId?: string;
  readonly taskId: string;
  readonly workflowId: string;
  readonly of: string;
  readonly code: string;
  readonly outcomes: readonly string[];
  readonly at: number;
};

/** Short transactions on the rows that people see. */
export interface Projections {
  openTask(task: TaskToOpen): Promise<Opened>;
  closeTask(task: TaskToClose): Promise<Closed>;
  closeCase(input: { caseId: string; process: string; end: string; at: number }): Promise<{ hash: string }>;
  openAttention(task: AttentionToOpen): Promise<{ taskId: string; hash: string }>;
  listParts(input: { caseId: string; source: string }): Promise<readonly string[]>;
}

export type MailToDeliver = {
  readonly mailId: string;
  readonly caseId?: string;
  readonly name?: string;
  readonly part?: string;
};

/** What leaves the database; slow, and tried again. */
export interface Deliveries {
  deliverMail(mail: MailToDeliver): Promise<{ name: string }>;
  parkMail(input: { mailId: string; at: number }): Promise<void>;
  voidMail(input: { mailId: string }): Promise<void>;
  issueDocument(input: {
    caseId: string;
    process: string;
    document: string;
    part: string;
    visit: number;
  }): Promise<{ document: string; hash: string }>;
}

/** A delivery begins anew when its owner asks for it: each round is a workflow of its own. */
export type WebhookRound = { readonly delivery: string; readonly round: number };

/** A copy of what e-birlik knows of a firm, by its own id: a tax number can be a person's. */
export type CopyToRefresh = { readonly copy: string };

/** What is fetched from e-birlik. */
export interface Registry {
  fetchDeclarations(copy: CopyToRefresh): Promise<void>;
  giveUpFetching(copy: CopyToRefresh): Promise<void>;
}

/** What is told to the software of others. */
export interface Telling {
  postWebhook(round: WebhookRound): Promise<void>;
  parkWebhook(round: WebhookRound & { readonly at: number }): Promise<void>;
}
