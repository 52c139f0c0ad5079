import { type Client, ScheduleAlreadyRunning } from '@temporalio/client';

/** What is looked at again and again lives on the Temporal server, not in a process. */
const schedules = [
  { id: 'retention', every: '1 hour' },
  { id: 'notices', every: '10 minutes' },
] as const;

/** Each schedule runs the workflow of its name. */
export async function keepSchedules({ schedule }: Client) {
  for (const { id, every } of schedules)
    try {
      await schedule.create({
        scheduleId: id,
        spec: { intervals: [{ every }] },
        policies: { overlap: 'SKIP' },
        action: { type: 'startWorkflow', workflowType: id, taskQueue: 'cases' },
      });
    } catch (problem) {
      if (!(problem instanceof ScheduleAlreadyRunning)) throw problem;
    }
}
