import { proxyActivities } from '@temporalio/workflow';
import { attention } from './attention.ts';
import type { Deliveries } from './contract.ts';
import { deliverMail } from './delivery.ts';
import { openDesk } from './desk.ts';
import { codeOf } from './failure.ts';

const { parkMail, voidMail } = proxyActivities<Deliveries>({
  taskQueue: 'mail',
  startToCloseTimeout: '1 minute',
  heartbeatTimeout: '10s',
});

export type MailInput = {
  readonly mailId: string;
  /** Why its case could not deliver it. */
  readonly problem?: string;
};

/** A mail outside a running case: a password link, an invitation, or one that its case could not deliver. */
export async function mailDelivery({ mailId, ...begun }: MailInput): Promise<'sent' | 'skipped'> {
  const { ask } = attention(openDesk());
  let problem = begun.problem ?? (await attempt(mailId));
  while (problem !== undefined) {
    await parkMail({ mailId, at: Date.now() });
    if ((await ask({ of: `mail:${mailId}`, code: problem, outcomes: ['retry', 'skip'] })) === 'skip') {
      await voidMail({ mailId });
      return 'skipped';
    }
    problem = await attempt(mailId);
  }
  return 'sent';
}

const attempt = (mailId: string): Promise<string | undefined> => deliverMail({ mailId }).then(() => undefined, codeOf);
