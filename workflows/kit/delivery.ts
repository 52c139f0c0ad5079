import { ParentClosePolicy, proxyActivities, sleep, startChild } from '@temporalio/workflow';
import { type ExactSpan, exact } from '../../domain/span.ts';
import type { Deliveries } from './contract.ts';
import { begun } from './desk.ts';
import { codeOf } from './failure.ts';

/** A mail server may be away for this long before people are told. */
const patience = '3 days';

export const { deliverMail } = proxyActivities<Deliveries>({
  taskQueue: 'mail',
  startToCloseTimeout: '1 minute',
  heartbeatTimeout: '10s',
  scheduleToCloseTimeout: patience,
  retry: { initialInterval: '5s', backoffCoefficient: 2, maximumInterval: '15 minutes' },
});

export type Delivery = { delivered(limit: { within: ExactSpan }): Promise<boolean> };

/** Mails on their way. None of them stops a case; one that cannot be delivered is handed to a workflow of its own. */
export function outgoing(caseId: string) {
  const underway: Promise<boolean>[] = [];

  function mail(name: string, part = ''): Delivery {
    const mailId = `${caseId}:mail:${underway.length + 1}`;
    const delivery = begun(() => deliver(mailId, name, part));
    underway.push(delivery);
    return { delivered: ({ within }) => Promise.race([delivery, sleep(exact(within)).then(() => false)]) };
  }

  async function deliver(mailId: string, name: string, part: string): Promise<boolean> {
    const sent = await deliverMail({ mailId, caseId, name, part }).catch(codeOf);
    if (typeof sent === 'string') return park(mailId, sent);
    if (sent.name !== name) throw new Error(`the history has the mail ${sent.name} where the story now sends ${name}`);
    return true;
  }

  async function park(mailId: string, problem: string): Promise<false> {
    await startChild('mailDelivery', {
      workflowId: mailId,
      args: [{ mailId, problem }],
      parentClosePolicy: ParentClosePolicy.ABANDON,
    });
    return false;
  }

  return { mail, settled: () => Promise.all(underway) };
}
