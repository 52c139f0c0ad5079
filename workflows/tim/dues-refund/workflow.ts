import type { RefundActivities } from '../../../activities/story.ts';
import { type CaseInput, openCase } from '../../kit/index.ts';
import { duesRefund as declared } from './process.ts';

type Verdict = 'paid' | 'rejected' | 'withdrawn';

/** A round for missing documents is two asks and a mail: as many as fit before a history is too long (R13). */
const limits = { rounds: 300 };

export async function duesRefund(input: CaseInput) {
  const { ask, work, issue, mail, parts, end, effects } = openCase(declared, input, limits);
  const acts = effects<RefundActivities>();

  const left = await prepared();
  if (left !== 'sent') {
    await acts.giveUpRefund(input);
    mail(left);
    return end(left);
  }
  const filedBy = await acts.fileRefund(input);
  mail('sent');
  if (filedBy === 'proxy') mail('filedForExporter'); // whose money it is hears of it before anybody decides
  const secretariats = await parts('secretariatsOfRefund');
  return end(endOf(await Promise.all(secretariats.map(carried)))); // no part waits for another

  async function prepared(): Promise<'sent' | 'withdrawn' | 'abandoned'> {
    let page: Page = (await reserved()) ? 'petitions' : 'declarations';
    for (;;) {
      const outcome = await ask(page);
      if (outcome === 'withdraw') return 'withdrawn';
      if (outcome === 'expired') return 'abandoned';
      if (outcome === 'send') return 'sent';
      if (outcome === 'choose') page = (await reserved()) ? 'petitions' : 'declarations';
      else page = turned(page, outcome);
    }
  }

  async function reserved(): Promise<boolean> {
    const outcome = await work('reserving', () => acts.reserveDeclarations(input));
    if (outcome === 'taken') return false;
    for (const part of await parts('secretariatsOfRefund')) await issue('cancellation', { part });
    return true;
  }

  async function carried(part: string): Promise<Verdict> {
    for (;;) {
      switch (await ask('review', { part })) {
        case 'approve':
          await acts.approveRefund({ ...input, part });
          mail('approved', { part });
          return paid(part);
        case 'reject':
          return freed(part, 'rejected', 'rejected');
        case 'withdraw':
          return freed(part, 'withdrawn', 'partWithdrawn');
        case 'correct':
          mail('missing', { part });
      }
      switch (await ask('completion', { part })) {
        case 'expired':
          return freed(part, 'withdrawn', 'missingExpired');
        case 'withdraw':
          return freed(part, 'withdrawn', 'partWithdrawn');
        case 'complete':
      }
    }
  }

  async function paid(part: string): Promise<Verdict> {
    while ((await ask('payment', { part })) === 'askAccount') {
      mail('accountAsked', { part });
      await ask('account', { part });
      await acts.changeRefundAccount({ ...input, part });
    }
    await acts.recordRefundPayment({ ...input, part });
    mail('paid', { part });
    return 'paid';
  }

  async function freed(
    part: string,
    as: 'rejected' | 'withdrawn',
    told: 'rejected' | 'partWithdrawn' | 'missingExpired',
  ) {
    await acts.freePart({ ...input, part, as });
    mail(told, { part });
    return as;
  }
}

type Page = 'declarations' | 'petitions' | 'papers' | 'sending';
const pages: readonly Page[] = ['declarations', 'petitions', 'papers', 'sending'];
const turned = (page: Page, way: 'next' | 'back'): Page => pages[pages.indexOf(page) + (way === 'next' ? 1 : -1)]!;

function endOf(verdicts: readonly Verdict[]) {
  const isPaid = (verdict: Verdict) => verdict === 'paid';
  if (verdicts.every(isPaid)) return 'refunded';
  if (verdicts.some(isPaid)) return 'partlyRefunded';
  return verdicts.includes('rejected') ? 'rejected' : 'withdrawn';
}
