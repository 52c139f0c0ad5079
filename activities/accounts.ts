import type { Knex } from 'knex';
import { sweepBlobs } from '../db/blobs.ts';
import { eraseCase } from '../db/erasure.ts';
import { appendEvent, findEvent, lockCase } from '../db/events.ts';
import { loadFacts } from '../db/facts.ts';
import { openAccount } from '../db/persons.ts';
import type { Clock } from '../domain/clock.ts';
import { failpoint } from '../failpoint.ts';
import type { BlobStore } from '../files/store.ts';
import type { StoryActivities } from './story.ts';

type Dependencies = { readonly db: Knex; readonly clock: Clock; readonly files: BlobStore };

export function createAccountActivities({ db, clock, files }: Dependencies): StoryActivities {
  return {
    async openAccount({ caseId }) {
      failpoint('account:before-record');
      const how = await open(db, caseId, await clock.now());
      failpoint('account:after-record');
      return how;
    },
    eraseApplicant: async ({ caseId }) => {
      const at = await clock.now();
      await db.transaction((trx) => eraseCase(trx, caseId, at));
      await sweepBlobs(db, files);
    },
  };
}

/** Once a case, whatever is retried: its history says whether it was done and how. */
function open(db: Knex, caseId: string, at: Date): Promise<'created' | 'joined'> {
  return db.transaction(async (trx) => {
    const { firm } = await lockCase(trx, caseId);
    const done = await findEvent(trx, caseId, 'accountOpened');
    if (done) return done.data['how'] as 'created' | 'joined';
    const { applicant, case: opened, answers } = await loadFacts(trx, caseId);
    const kind = String(answers.find(({ step }) => step === 'start')!.body['kind']);
    const { institution } = opened;
    const { person, how } = await openAccount(trx, { institution, ...applicant!, firm: firm!, kind, caseId, at });
    await appendEvent(trx, caseId, { kind: 'accountOpened', at, data: { person, how } });
    return how;
  });
}
