import type { Knex } from 'knex';
import { appendEvent, receivedBefore } from '../../db/events.ts';
import { uploadsOf } from '../../db/uploads.ts';

/** What came with an answer belongs to the case from now on, and its history says which bytes they were. */
export async function documentsReceived(trx: Knex.Transaction, caseId: string, answerId: string, at: Date) {
  const rows = await uploadsOf(trx, answerId);
  const known = await receivedBefore(
    trx,
    caseId,
    rows.map(({ id }) => id),
  );
  for (const { id, name, sha256 } of rows.filter((row) => !known.has(row.id)))
    await appendEvent(trx, caseId, {
      kind: 'documentReceived',
      at,
      data: { document: id, name, sha256: sha256!.toString('hex') },
    });
}
