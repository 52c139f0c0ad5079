import { proxyActivities } from '@temporalio/workflow';
import type { createNoticeActivities } from '../activities/notices.ts';

const { tellWhatIsDue, writeMorningMails } = proxyActivities<ReturnType<typeof createNoticeActivities>>({
  startToCloseTimeout: '2 minutes',
});

/** Run by a schedule every ten minutes: mails of deadlines that have come, and in the morning what has gathered. */
export async function notices(): Promise<void> {
  while ((await tellWhatIsDue()) > 0);
  while ((await writeMorningMails()) > 0);
}
