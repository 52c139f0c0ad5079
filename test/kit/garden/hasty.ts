import type { Process } from '../../../domain/process.ts';
import { hours } from '../../../domain/span.ts';
import { gardenPlot } from './process.ts';
import { garden } from './setting.ts';

/** The town in a hurry: plans are mended within three seconds, for servers whose time nobody can skip. */
const hasty: Process = {
  ...gardenPlot,
  steps: {
    ...gardenPlot.steps,
    mending: { ...gardenPlot.steps.mending, expires: { after: hours(3 / 3600), to: 'refused' } },
  },
};

export const setting = { ...garden(), processes: [hasty] };
