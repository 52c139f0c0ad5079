import type { Knex } from 'knex';
import { appendEvent } from '../../db/events.ts';
import { uploadsOf } from '../../db/uploads.ts';

/** What came with an answer belongs to the case from now on, and its history says which bytes they were. */
export async function documentsReceived(trx: Knex.Transaction, caseId: string, answerId: string, at: Date) {
  const rows = await uploadsOf(trx, answerId);
  for (const { id, name, sha256 } of rows)
    await appendEvent(trx, caseId, {
      kind: 'documentReceived',
      at,
      data: { document: id, name, sha256: sha256!.toString('hex') },
    });
}
