import { proxyActivities } from '@temporalio/workflow';
import type { createRetentionActivities } from '../activities/retention.ts';

const { eraseWhatIsOver } = proxyActivities<ReturnType<typeof createRetentionActivities>>({
  startToCloseTimeout: '10 minutes',
});

/** Run by a schedule every hour; ends when nothing is left whose time is over. */
export async function retention(): Promise<number> {
  let erased = 0;
  for (;;) {
    const some = await eraseWhatIsOver();
    erased += some;
    if (some === 0) return erased;
  }
}
