import type { ProxyActivities } from '../../../activities/story.ts';
import { type CaseInput, openCase } from '../../kit/index.ts';
import { proxy as declared } from './process.ts';

export async function proxy(input: CaseInput) {
  const { ask, mail, end, effects } = openCase(declared, input);
  const { registerProxy, openProxy, closeProxy } = effects<ProxyActivities>();
  const filedBy = await registerProxy(input);

  for (let isApproved = false, isFirst = true; !isApproved; isFirst = false) {
    switch (await ask('deed')) {
      case 'expired':
        mail('abandoned');
        return end('abandoned');
      case 'withdraw':
        mail('withdrawn');
        return end('withdrawn');
      case 'send':
        mail('received');
        if (isFirst && filedBy === 'holder') mail('filedForGiver'); // whose power it is hears of it before anybody decides
    }
    switch (await ask('review')) {
      case 'correct':
        mail('corrections');
        continue;
      case 'reject':
        mail('rejected');
        return end('rejected');
      case 'withdraw':
        mail('withdrawn');
        return end('withdrawn');
      case 'approve':
        isApproved = true;
    }
  }
  await openProxy(input); // this row alone lets nobody act: its last day is looked at with every act (TIM-POA-11)
  mail('approved');
  mail(filedBy === 'giver' ? 'approvedForHolder' : 'approvedForGiver');

  switch (await ask('inForce')) {
    case 'revoke':
      await closeProxy(input);
      mail('revoked');
      mail('revokedForGiver');
      return end('revoked');
    case 'expired':
      await closeProxy(input);
      mail('ended');
      mail('endedForGiver');
      return end('ended');
  }
}
