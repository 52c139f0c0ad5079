import type { Knex } from 'knex';
import { appendEvent, findEvent, lockCase } from '../db/events.ts';
import { loadFacts } from '../db/facts.ts';
import { approveProxy, endProxy, insertProxy } from '../db/proxies.ts';
import type { Clock } from '../domain/clock.ts';
import { type CaseFacts, dates, parties, type Resolved } from '../domain/facts.ts';
import { failpoint } from '../failpoint.ts';
import type { CaseInput } from '../workflows/kit/index.ts';

/** What the story of a proxy does besides asking and mailing. */
export interface ProxyActivities {
  /** On record who would act for whom; says which of the two filed it. */
  registerProxy(input: CaseInput): Promise<'giver' | 'holder'>;
  openProxy(input: CaseInput): Promise<void>;
  closeProxy(input: CaseInput): Promise<void>;
}

type Dependencies = { readonly db: Knex; readonly clock: Clock };

/** Each may be repeated: rows and events are written once a case. */
export function createProxyActivities({ db, clock }: Dependencies): ProxyActivities {
  return {
    async registerProxy({ caseId }) {
      const facts = await loadFacts(db, caseId);
      const { giver, holder } = partiesIn(facts);
      const until = dates.proxyEnd(named(facts)) ?? null;
      await insertProxy(db, { caseId, institution: facts.case.institution, giver, holder, until });
      return facts.actingFor?.as === 'broker' ? 'holder' : 'giver';
    },
    openProxy: async ({ caseId }) => {
      failpoint('proxy:before-record');
      await open(db, caseId, await clock.now());
      failpoint('proxy:after-record');
    },
    closeProxy: async ({ caseId }) => {
      const at = await clock.now();
      await endProxy(db, caseId, at);
    },
  };
}

function open(db: Knex, caseId: string, at: Date): Promise<void> {
  return db.transaction(async (trx) => {
    await lockCase(trx, caseId);
    if (await findEvent(trx, caseId, 'proxyOpened')) return;
    const { answers } = await loadFacts(trx, caseId);
    const approval = answers.findLast(({ outcome }) => outcome === 'approve')!;
    const mayReclaimDues = approval.body['mayReclaimDues'] === true;
    await approveProxy(trx, caseId, { at, mayReclaimDues });
    await appendEvent(trx, caseId, { kind: 'proxyOpened', at, data: { mayReclaimDues } });
  });
}

function partiesIn(facts: CaseFacts) {
  const [giver, holder] = [parties.proxyGiver(named(facts)), parties.proxyHolder(named(facts))];
  if (giver === undefined || holder === undefined) throw new Error('a proxy has a giver and a holder');
  return { giver, holder };
}

/** The resolvers of these names look at the facts alone. */
const named = (facts: CaseFacts) => ({ facts, part: '' }) as Resolved;
