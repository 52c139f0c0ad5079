import type { Knex } from 'knex';
import { keepBlob } from '../db/blobs.ts';
import { fileNamesOf, finishDocument, reserveDocument } from '../db/documents.ts';
import { loadFacts } from '../db/facts.ts';
import type { Clock } from '../domain/clock.ts';
import { failpoint } from '../failpoint.ts';
import type { BlobStore } from '../files/store.ts';
import type { Catalogue } from '../workflows/catalogue.ts';
import type { Deliveries } from '../workflows/kit/contract.ts';
import { processOf } from './cases/declared.ts';
import type { PrintDocument } from './print.ts';

type Dependencies = {
  readonly db: Knex;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
  readonly files: BlobStore;
  readonly print: PrintDocument;
};
type Wanted = Parameters<Deliveries['issueDocument']>[0];

/**
 * The number is printed in the document, so it is reserved first, in a transaction of its own; a retry finishes its own
 * reservation. Rendering holds no transaction.
 */
export function createDocumentActivities(deps: Dependencies): Pick<Deliveries, 'issueDocument'> {
  const { db, clock, catalogue, files, print } = deps;

  return {
    async issueDocument(wanted: Wanted) {
      const process = processOf(catalogue, wanted.process);
      const at = await clock.now();
      failpoint('document:before-intent');
      const reserved = await db.transaction((trx) => reserveDocument(trx, process, wanted, at));
      failpoint('document:after-intent');
      if (reserved.state === 'ready') return { document: wanted.document, hash: reserved.hash! };
      const facts = { ...(await loadFacts(db, wanted.caseId)), files: await fileNamesOf(db, wanted.caseId) };
      const bytes = await print(process, reserved, facts);
      const stored = await files.putBytes(bytes);
      failpoint('document:after-effect');
      const hash = await db.transaction(async (trx) => {
        await keepBlob(trx, { ...stored, at }, () => files.putBytes(bytes));
        return finishDocument(trx, reserved, stored, at);
      });
      failpoint('document:after-record');
      return { document: wanted.document, hash };
    },
  };
}
