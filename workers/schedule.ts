import { type Client, ScheduleAlreadyRunning } from '@temporalio/client';

/** The hourly look at what need not be kept any longer lives on the Temporal server, not in a process. */
export async function keepRetentionSchedule({ schedule }: Client) {
  try {
    await schedule.create({
      scheduleId: 'retention',
      spec: { intervals: [{ every: '1 hour' }] },
      policies: { overlap: 'SKIP' },
      action: { type: 'startWorkflow', workflowType: 'retention', taskQueue: 'cases' },
    });
  } catch (problem) {
    if (!(problem instanceof ScheduleAlreadyRunning)) throw problem;
  }
}
