import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { createMailActivities } from '../../activities/mail/deliver.ts';
import { createTransport } from '../../activities/mail/transport.ts';
import { blobStore } from '../../files/store.ts';
import { catalogue } from '../../workflows/catalogue.ts';
import { startedMailbox, type TestMailbox } from '../stack/mailbox.ts';
import { config, noon, openStage, standingClock } from './stage.ts';

export type Post = Awaited<ReturnType<typeof openPost>>;

/** The post office: a database, a mail server, files and the activities that bring them together. */
export async function openPost({ max = 10, patience = 5_000 } = {}) {
  const [stage, mailbox, folder] = [
    await openStage({ max }),
    await startedMailbox(),
    await mkdtemp(join(tmpdir(), 'post-')),
  ];
  const clock = standingClock();
  const files = blobStore(folder);
  const transport = createTransport({ smtpUrl: mailbox.smtpUrl, mailFrom: config.mailFrom, patience });
  const activities = createMailActivities({ db: stage.db, clock, config, transport, catalogue, files });
  const close = async () => {
    await Promise.all([stage.close(), mailbox.close()]);
    await rm(folder, { recursive: true, force: true });
  };
  return { db: stage.db, url: stage.url, folder, mailbox, clock, files, ...activities, close };
}

/** The petition of a case, issued. */
export async function aPetition({ db, files }: Pick<Post, 'db' | 'files'>, caseId: string): Promise<void> {
  const { sha256, bytes } = await files.putBytes(Buffer.from(`%PDF petition of ${caseId}`));
  const hash = Buffer.from(sha256, 'hex');
  await db('blobs').insert({ sha256: hash, bytes, stored_at: noon }).onConflict().ignore();
  await db('documents').insert({
    ...{ id: randomUUID(), case_id: caseId, direction: 'out', state: 'ready', name: 'petition', sha256: hash },
    ...{ bytes, number: `TIM-B-2026-${caseId.slice(0, 8)}`, media_type: 'application/pdf', made_at: noon },
  });
}

/** What stands behind the # of the link in a mail. */
export const tokenIn = (text: string): string => /#([\w-]+)/.exec(text)?.[1] ?? '';

export const rowOf = (db: Knex, id: string) => db('mails').where({ id }).first();
export const eventsOf = (db: Knex, caseId: string): Promise<string[]> =>
  db('case_events').where({ case_id: caseId }).orderBy('seq').pluck('kind');

/** One mail of the newest, which must be there. */
export async function newest(mailbox: TestMailbox, to?: string) {
  const [mail] = await mailbox.messages(to);
  if (!mail) throw new Error('no mail has come');
  return mail;
}
