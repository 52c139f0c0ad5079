import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { hashPassword } from '../../api/identity/password-hash.ts';
import { createPerson } from '../../db/persons.ts';
import type { Role } from '../../domain/names.ts';
import { ask as askPort, type Reply, type Sending } from '../api/http.ts';
import type { ReceivedMail } from '../stack/mailbox.ts';
import { eventually } from './eventually.ts';
import type { Product } from './stage.ts';

/** What people of a story do: everything through HTTP and mail, as outside. */
export type Player = {
  readonly cookie: string;
  ask(method: string, path: string, sending?: Sending): Promise<Reply>;
};

export const staffPassword = 'kırlangıçlar damda üç tanedir';

/** Somebody of the staff, signed in with their password. */
export async function staff(
  product: Product,
  role: Role,
  unit: string,
  name: string,
): Promise<Player & { id: string }> {
  const at = await product.clock.now();
  const [firstName, lastName] = name.split(' ') as [string, string];
  const email = `${randomUUID().slice(0, 8)}@staff.example.com`;
  const { person } = await createPerson(product.db, { institution: 'tim', email, firstName, lastName, at });
  const password_hash = await hashPassword(staffPassword);
  await product.db('persons').where({ id: person }).update({ password_hash, password_set_at: at });
  await product.db('memberships').insert({ person, role, unit, since: at });
  return { id: person, ...(await signedIn(product, email, staffPassword)) };
}

export async function signedIn(product: Product, email: string, password: string): Promise<Player> {
  const reply = await product.ask('POST', '/api/session', { body: { email, password } });
  if (reply.status !== 201) throw new Error(`nobody is signed in: ${reply.text}`);
  return player(product, reply);
}

function player({ ask }: Product, { cookies }: Reply): Player {
  const cookie = cookies[0]!.split(';')[0]!;
  return { cookie, ask: (method, path, sending) => ask(method, path, { cookie, ...sending }) };
}

export type Application = { readonly id: string; readonly number: string; readonly resend: string };

export const application = (differing: Record<string, unknown> = {}) => ({
  kind: 'exporter',
  taxNumber: '1000000018',
  firstName: 'Ayşe',
  lastName: 'Yılmaz',
  nationalId: '10000000146',
  position: 'Genel Müdür',
  email: 'ayse@example.com',
  mobile: '05321234567',
  ...differing,
});

export async function apply(product: Product, answer: Record<string, unknown>): Promise<Application> {
  const body = { process: 'membershipApplication', answer };
  const reply = await product.ask('POST', '/api/cases', { body, key: randomUUID() });
  if (reply.status !== 201) throw new Error(`the application was not taken: ${reply.text}`);
  return reply.json as unknown as Application;
}

/** Waits for a mail whose subject begins so, newest first. */
export const mailTo = ({ mailbox }: Product, email: string, subject: string): Promise<ReceivedMail> =>
  eventually(
    async () => (await mailbox.messages(email)).find((mail) => mail.subject.startsWith(subject)),
    `the mail “${subject}” to ${email}`,
  );

export const tokenIn = (mail: ReceivedMail): string => {
  const found = /https?:\/\/\S+#([\w-]+)/.exec(mail.text)?.[1];
  if (!found) throw new Error(`there is no link in the mail “${mail.subject}”`);
  return found;
};

/** The applicant opens the link of a mail. */
export async function enter(product: Product, mail: ReceivedMail): Promise<Player> {
  const reply = await product.ask('POST', '/api/case-links', { body: { token: tokenIn(mail) } });
  if (reply.status !== 201) throw new Error(`the link opened nothing: ${reply.text}`);
  return player(product, reply);
}

export const openTask = async (who: Player, caseId: string, step: string): Promise<string> =>
  eventually(async () => {
    const { json } = await who.ask('GET', `/api/cases/${caseId}`);
    const standing = json['standing'] as { task: string; step: string }[];
    return standing.find((one) => one.step === step)?.task;
  }, `the step ${step}`);

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
  readonly outcome: string;
  readonly field: string;
  readonly name?: string;
  readonly bytes: Buffer;
};

export async function upload(
  { stage }: Product,
  { cookie }: Player,
  { bytes, name = 'tarama.png', ...query }: Upload,
): Promise<Reply> {
  const boundary = `----${randomUUID()}`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const headers = {
    'content-type': `multipart/form-data; boundary=${boundary}`,
    'content-length': String(body.length),
  };
  return askPort(stage.port, 'POST', `/api/documents?${new URLSearchParams(query)}`, { cookie, body, headers });
}

export const complete = (who: Player, task: string, outcome: string, answer: object = {}, key: string = randomUUID()) =>
  who.ask('POST', `/api/tasks/${task}/completion`, { key, body: { outcome, answer } });

/** The applicant uploads both papers and sends the application. */
export async function sendPapers(product: Product, who: Player, caseId: string, fields = ['petition', 'circular']) {
  const task = await openTask(who, caseId, 'documents');
  const answer: Record<string, string> = {};
  for (const field of fields) {
    const reply = await upload(product, who, { task, outcome: 'send', field, bytes: await scannedPage() });
    if (reply.status !== 201) throw new Error(`the scan was not taken: ${reply.text}`);
    answer[field] = reply.json['id'] as string;
  }
  return complete(who, task, 'send', answer);
}
