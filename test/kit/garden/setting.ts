import { fileURLToPath } from 'node:url';
import { setProgress } from '../../../db/tasks.ts';
import { names } from '../../../domain/facts.ts';
import { plainWords, type Setting } from '../../rig/setting.ts';
import { withLeaseEnd } from './names.ts';
import { gardenPlot } from './process.ts';
import type { GardenActivities } from './workflow.ts';

type Digging = { readonly done: (metres: number) => Promise<void> };

/** What the machines of the town do today; a test may have them do something else. */
export type Machines = {
  dig: (digging: Digging, caseId: string) => Promise<'dug' | 'rocky'>;
  rentOut: (caseId: string) => Promise<void>;
};

export const willing = (): Machines => ({
  dig: async () => 'dug',
  rentOut: async () => undefined,
});

export const garden = (machines: Machines = willing()): Setting => ({
  workflows: fileURLToPath(new URL('index.ts', import.meta.url)),
  processes: [gardenPlot],
  names: withLeaseEnd(names),
  templates: plainWords,
  story: ({ db }): GardenActivities => ({
    dig: ({ caseId, taskId }) =>
      machines.dig({ done: (metres) => setProgress(db, taskId, { done: metres, of: 10 }) }, caseId),
    rentOut: ({ caseId }) => machines.rentOut(caseId),
  }),
});
