import { proxyActivities } from '@temporalio/workflow';
import type { CopyToRefresh, Registry } from './kit/contract.ts';

const taskQueue = 'registry';
const { fetchDeclarations } = proxyActivities<Registry>({
  taskQueue,
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '10s',
  scheduleToCloseTimeout: '1 hour',
  retry: { initialInterval: '2s', backoffCoefficient: 2, maximumInterval: '1 minute' },
});
const { giveUpFetching } = proxyActivities<Registry>({ taskQueue, startToCloseTimeout: '1 minute' });

/** Brings a firm's copy of its customs declarations up to date; after an hour of trying it stays as old as it is. */
export async function customsDeclarations(copy: CopyToRefresh): Promise<'fetched' | 'given up'> {
  try {
    await fetchDeclarations(copy);
    return 'fetched';
  } catch {
    await giveUpFetching(copy);
    return 'given up';
  }
}
