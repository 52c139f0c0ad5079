import { buffer } from 'node:stream/consumers';
import { ApplicationFailure } from '@temporalio/common';
import type { Config } from '../../config.ts';
import { linkToken } from '../../db/links.ts';
import type { AttachedDocument, MailRow } from '../../db/mails.ts';
import { institutions } from '../../domain/institutions.ts';
import type { BlobStore } from '../../files/store.ts';
import type { Letter } from './transport.ts';

type Begun = {
  readonly row: MailRow;
  readonly linkId: string | undefined;
  readonly at: Date;
  readonly config: Pick<Config, 'linkKey' | 'mailFrom'>;
  readonly files: Pick<BlobStore, 'open'>;
};

/** From the row to what is sent. Only here, in memory, does the link's token take the place of the link's id (R40). */
export async function letterOf({ row, linkId, at, config, files }: Begun): Promise<Letter> {
  const { institution, message_id, recipient, subject, html, words, attachments } = row;
  const withToken = (text: string) => (linkId ? text.replaceAll(linkId, linkToken(config.linkKey, linkId)) : text);
  return {
    messageId: `<${message_id}@${hostOf(config.mailFrom)}>`,
    fromName: institutions[institution].service,
    to: recipient!.split(', '),
    date: at,
    subject: subject!,
    html: withToken(html!),
    text: withToken(words!),
    attachments: await Promise.all(attachments.map((attached) => attachmentOf(files, attached))),
  };
}

const hostOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).replace(/[^\w.-]/g, '');

async function attachmentOf(files: Pick<BlobStore, 'open'>, { fileName, sha256 }: AttachedDocument) {
  const stream = await files.open(sha256).catch(() => {
    throw ApplicationFailure.create({ message: 'MailAttachment', type: 'MailAttachment' });
  });
  return { fileName, type: 'application/pdf', content: await buffer(stream) };
}
