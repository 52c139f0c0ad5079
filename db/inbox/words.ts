import type { Knex } from 'knex';

/** What clerks wrote about a case beside their decisions: notes, notes that were there before, drafts. */
export async function eraseDeskWords(trx: Knex.Transaction, caseId: string): Promise<void> {
  const ofCase = trx('tasks').where({ case_id: caseId }).select('id');
  await trx('tasks').where({ case_id: caseId }).whereNotNull('note').update({ note: null });
  await trx('task_drafts').whereIn('task', ofCase.clone()).delete();
  await trx('task_batch_rows')
    .whereIn('task', ofCase.clone())
    .whereRaw("jsonb_exists(before, 'note')")
    .update({ before: trx.raw("before - 'note'") });
}
