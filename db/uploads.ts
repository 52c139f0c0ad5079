import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import type { Db } from './connection.ts';
import type { DocumentRow, Stored } from './documents.ts';

export type Upload = Stored & {
  readonly caseId: string;
  readonly step: string;
  readonly name: string;
  /** Which of them, where the field asks for one each. */
  readonly entry?: string | undefined;
  readonly kind: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly person: string | null;
  readonly at: Date;
};

export async function insertUpload(trx: Knex.Transaction, upload: Upload): Promise<DocumentRow> {
  const { caseId, step, name, entry, kind, fileName, mediaType, bytes, sha256, person, at } = upload;
  const [row] = await trx('documents')
    .insert({
      id: uuid(),
      case_id: caseId,
      direction: 'in',
      state: 'ready',
      name,
      ...(entry && { entry }),
      step,
      kind,
      file_name: fileName,
      media_type: mediaType,
      bytes,
      sha256: Buffer.from(sha256, 'hex'),
      by_person: person,
      made_at: at,
    })
    .returning('*');
  return row;
}

/** What was uploaded belongs to the answer that names it; a file cannot be handed in twice. */
export async function attachDocuments(trx: Knex.Transaction, parts: ReadonlyMap<string, string>, answer: string) {
  let attached = 0;
  for (const [id, part] of parts)
    attached += await trx('documents')
      .where({ id })
      .where((free) => free.whereNull('answer').orWhereIn('answer', sameStep(trx, answer)))
      .update({ answer, part });
  if (attached !== parts.size) throw new Error('a document of the answer was handed in meanwhile');
}

/** Answers given before to the step that this one answers. */
const sameStep = (trx: Knex.Transaction, answer: string) =>
  trx('answers as now')
    .join('tasks as t', 't.id', 'now.task')
    .join('tasks as before', (on) =>
      on.on('before.case_id', 't.case_id').andOn('before.step', 't.step').andOn('before.part', 't.part'),
    )
    .join('answers as then', 'then.task', 'before.id')
    .where({ 'now.id': answer })
    .select('then.id');

/** Those of the tasks for which something was uploaded in this round and not handed in yet. */
export async function begunAmong(db: Db, tasks: readonly string[]): Promise<ReadonlySet<string>> {
  if (tasks.length === 0) return new Set();
  const rows: string[] = await db('tasks')
    .join('documents', (on) => on.on('documents.case_id', 'tasks.case_id').andOn('documents.step', 'tasks.step'))
    .whereIn('tasks.id', [...tasks])
    .where({ 'documents.direction': 'in', 'documents.state': 'ready' })
    .whereNull('documents.answer')
    .whereRaw('documents.made_at >= tasks.opened_at')
    .distinct('tasks.id')
    .pluck('tasks.id');
  return new Set(rows);
}

/** How much a case holds already. */
export async function heldBy(db: Db, caseId: string): Promise<{ files: number; bytes: number }> {
  const row = await db('documents')
    .where({ case_id: caseId, direction: 'in', state: 'ready' })
    .first(db.raw('count(*)::int as files'), db.raw('coalesce(sum(bytes), 0)::bigint::text as bytes'));
  return { files: row.files, bytes: Number(row.bytes) };
}

type Waiting = { readonly ids: readonly string[]; readonly again: string | undefined };

/** The kinds of those files of a case that are not part of an answer yet, or were handed in `again` at this step. */
export async function waitingUploads(db: Db, caseId: string, { ids, again }: Waiting): Promise<Map<string, string>> {
  const rows: { id: string; kind: string }[] = await db('documents')
    .where({ case_id: caseId, direction: 'in', state: 'ready' })
    .where((free) => free.whereNull('answer').orWhere({ step: again ?? null }))
    .whereIn('id', [...ids])
    .select('id', 'kind');
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

/** What was handed in with an answer. */
export const uploadsOf = (db: Db, answer: string): Promise<DocumentRow[]> =>
  db<DocumentRow>('documents').where({ answer, direction: 'in' }).orderBy('id');
