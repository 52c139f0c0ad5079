import type { StoryActivities } from '../../../activities/story.ts';
import { days } from '../../../domain/span.ts';
import { type CaseInput, openCase } from '../../kit/index.ts';
import { membershipApplication as declared } from './process.ts';

export async function membershipApplication(input: CaseInput) {
  const { ask, issue, mail, end, effects } = openCase(declared, input);
  const { openAccount, eraseApplicant } = effects<StoryActivities>();
  await issue('petition');
  mail('instructions');

  for (;;) {
    switch (await ask('documents')) {
      case 'expired':
        await mail('expired').delivered({ within: days(1) }); // before the address is gone
        await eraseApplicant(input);
        return end('expired');
      case 'withdraw':
        mail('withdrawn');
        return end('withdrawn');
      case 'send':
        mail('received');
    }
    switch (await ask('review')) {
      case 'correct':
        mail('corrections'); // back to the applicant, with a fresh seven days
        continue;
      case 'reject':
        mail('rejected');
        return end('rejected');
      case 'withdraw':
        mail('withdrawn');
        return end('withdrawn');
      case 'approve':
        mail((await openAccount(input)) === 'created' ? 'welcome' : 'firmAdded');
        return end('approved');
    }
  }
}
