import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { ask as askPort, type Reply } from '../api/http.ts';
import { complete, openTask } from './deciding.ts';
import type { Player } from './people.ts';
import type { Product } from './stage.ts';

let shade = 0;
/** A small scan, different each time. */
export const scannedPage = () => {
  shade += 1;
  return sharp({ create: { width: 40 + shade, height: 56, channels: 3, background: '#eee' } })
    .png()
    .toBuffer();
};

type Upload = {
  readonly task: string;
  readonly outcome?: string;
  readonly field: string;
  readonly entry?: string;
  readonly name?: string;
  readonly bytes: Buffer;
};

export async function upload(
  { stage }: Pick<Product, 'stage'>,
  { cookie }: Pick<Player, 'cookie'>,
  given: Upload,
): Promise<Reply> {
  const { bytes, name = 'tarama.png', outcome = 'send', ...query } = given;
  const boundary = `----${randomUUID()}`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const headers = {
    'content-type': `multipart/form-data; boundary=${boundary}`,
    'content-length': String(body.length),
  };
  const path = `/api/documents?${new URLSearchParams({ ...query, outcome })}`;
  return askPort(stage.port, 'POST', path, { cookie, body, headers });
}

/** Uploads a scan for each field; what comes back is the answer that hands them in. */
export async function uploadPapers(product: Product, who: Player, task: string, fields = ['petition', 'circular']) {
  const answer: Record<string, string> = {};
  for (const field of fields) {
    const reply = await upload(product, who, { task, field, bytes: await scannedPage() });
    if (reply.status !== 201) throw new Error(`the scan was not taken: ${reply.text}`);
    answer[field] = reply.json['id'] as string;
  }
  return answer;
}

/** The applicant uploads the papers and sends the application. */
export async function sendPapers(product: Product, who: Player, caseId: string, fields?: string[]): Promise<Reply> {
  const task = await openTask(who, caseId, 'documents');
  return complete(who, task, 'send', await uploadPapers(product, who, task, fields));
}
