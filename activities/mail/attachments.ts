import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import { latestIssue } from '../../db/documents.ts';
import type { AttachedDocument, MailRow } from '../../db/mails.ts';
import type { Process } from '../../domain/process.ts';

type Asked = { readonly process: Process; readonly row: MailRow; readonly names: readonly string[] };

/** The latest issue of each document that the declaration attaches. */
export const attachmentsOf = (trx: Knex.Transaction, { process, row, names }: Asked): Promise<AttachedDocument[]> =>
  Promise.all(names.map((name) => attachmentOf(trx, row, name, process.documents![name]!.title)));

async function attachmentOf(trx: Knex.Transaction, { case_id, part }: MailRow, name: string, title: string) {
  const issued = await latestIssue(trx, case_id!, name, part);
  if (!issued?.sha256) throw ApplicationFailure.create({ message: 'MailAttachment', type: 'MailAttachment' });
  const { id: document, number, sha256 } = issued;
  return { document, fileName: `${title} ${number}.pdf`, sha256: sha256.toString('hex') };
}
