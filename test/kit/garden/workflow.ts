import { days } from '../../../domain/span.ts';
import { type CaseInput, openCase } from '../../../workflows/kit/index.ts';
import { gardenPlot as declared } from './process.ts';

export type GardenActivities = {
  dig(task: { caseId: string; taskId: string }): Promise<'dug' | 'rocky'>;
  rentOut(input: CaseInput): Promise<void>;
};

export async function gardenPlot(input: CaseInput) {
  const { ask, work, mail, issue, parts, first, end, effects } = openCase(declared, input);
  const { dig, rentOut } = effects<GardenActivities>();
  mail('welcome');

  switch (await ask('plans')) {
    case 'expired':
      await mail('sorry').delivered({ within: days(1) });
      return end('expired');
    case 'withdraw':
      return end('withdrawn');
    case 'send':
  }
  const unions = await parts('unionsOfFirm');
  switch (await first(agreed, withdrawn)) {
    case 'withdraw':
      return end('withdrawn');
    case false:
      mail('sorry');
      return end('refused');
    case true:
  }
  switch (await work('digging', dig)) {
    case 'withdraw':
      return end('withdrawn');
    case 'rocky':
      mail('sorry');
      return end('refused');
    case 'dug':
  }
  await rentOut(input);
  await issue('contract');
  mail('contract');
  switch (await ask('lease')) {
    case 'expired':
      return end('over');
    case 'giveBack':
      return end('givenBack');
    case 'evict':
      return end('evicted');
  }

  async function agreed() {
    const heard = await Promise.all(unions.map(hear));
    return heard.some((yes) => yes);
  }

  async function hear(part: string): Promise<boolean> {
    for (;;) {
      const said = await ask('commission', { part });
      if (said !== 'mend') return said === 'agree';
      mail('mend', { part });
      if ((await ask('mending', { part })) === 'expired') return false;
    }
  }

  function withdrawn() {
    return ask('filed');
  }
}
