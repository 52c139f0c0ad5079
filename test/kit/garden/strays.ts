import { type CaseInput, openCase } from '../../../workflows/kit/index.ts';
import { gardenPlot as declared } from './process.ts';

/** Stories that leave their declaration: a mistake that only running shows. */

export async function walksWhereNoArrowLeads(input: CaseInput) {
  const { ask } = openCase(declared, input);
  await ask('lease');
}

export async function endsTooEarly(input: CaseInput) {
  const { end } = openCase(declared, input);
  await end('over');
}

/** A person who sends plans back and forth without end; here people are asked after four rounds. */
export async function goesInCircles(input: CaseInput) {
  const { ask, end } = openCase(declared, input, { rounds: 2 });
  if ((await ask('plans')) !== 'send') return end('withdrawn');
  for (;;) {
    if ((await ask('commission', { part: 'tim/utib' })) !== 'mend') return;
    await ask('mending', { part: 'tim/utib' });
  }
}
