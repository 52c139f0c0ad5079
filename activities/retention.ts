import type { Knex } from 'knex';
import { enterStrays, sweepBlobs } from '../db/blobs.ts';
import { casesToErase } from '../db/cases.ts';
import { forgetCopies } from '../db/customs-declaration-copies.ts';
import { eraseCase } from '../db/erasure.ts';
import { forgetFirms } from '../db/firms.ts';
import { eraseAccountMails } from '../db/mails.ts';
import { forgetDeliveries } from '../db/webhook-deliveries.ts';
import { addDays } from '../domain/calendar.ts';
import type { Clock } from '../domain/clock.ts';
import type { BlobStore } from '../files/store.ts';

type Dependencies = { readonly db: Knex; readonly clock: Clock; readonly files: BlobStore };

/** Mails about passwords are looked up when somebody says that none came; after a month nobody does. */
const accountMailDays = 30;

/** What software of units was told is looked up when something did not arrive. */
const deliveryDays = 30;

/** Firms that were looked up for an application that never came. */
const lookedUpDays = 1;

/** What was promised to be kept no longer is erased, case by case, so that a crash loses nothing but time. */
export function createRetentionActivities({ db, clock, files }: Dependencies) {
  return {
    async eraseWhatIsOver(): Promise<number> {
      const at = await clock.now();
      const over = await casesToErase(db, at);
      for (const { id } of over) await db.transaction((trx) => eraseCase(trx, id, at));
      await forgetFirms(db, (firms) => firms.where('fetched_at', '<', addDays(at, -lookedUpDays)));
      await forgetCopies(db);
      await eraseAccountMails(db, addDays(at, -accountMailDays));
      await forgetDeliveries(db, addDays(at, -deliveryDays));
      await enterStrays(db, files, at);
      await sweepBlobs(db, files);
      return over.length;
    },
  };
}
