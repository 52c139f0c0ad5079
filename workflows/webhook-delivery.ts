import { proxyActivities } from '@temporalio/workflow';
import type { Telling, WebhookRound } from './kit/contract.ts';

const taskQueue = 'webhooks';
const { postWebhook } = proxyActivities<Telling>({
  taskQueue,
  startToCloseTimeout: '30s',
  heartbeatTimeout: '10s',
  scheduleToCloseTimeout: '3 days',
  retry: { initialInterval: '5s', backoffCoefficient: 2, maximumInterval: '1 hour' },
});
const { parkWebhook } = proxyActivities<Telling>({ taskQueue, startToCloseTimeout: '1 minute' });

/** Tells software of a unit about one task, for three days; then it waits for its owner to ask for it again. */
export async function webhookDelivery(round: WebhookRound): Promise<'delivered' | 'parked'> {
  try {
    await postWebhook(round);
    return 'delivered';
  } catch {
    await parkWebhook({ ...round, at: Date.now() });
    return 'parked';
  }
}
