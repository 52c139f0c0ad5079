import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { startedMailbox, type TestMailbox } from './mailbox.ts';
import { published } from './published.ts';

let mailbox: TestMailbox;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(published().folder, 'mailbox-'));
  mailbox = await startedMailbox(folder);
});

afterEach(() => mailbox.close());

const send = (
  to: string,
  more: { messageId?: string; html?: string; subject?: string } = {},
  greetingTimeout = 30_000,
) =>
  createTransport({ host: 'localhost', port: Number(new URL(mailbox.smtpUrl).port), greetingTimeout }).sendMail({
    ...{ from: 'evrak@tim.localhost', to, subject: 'Üyelik başvurunuz', text: 'İğdır', ...more },
    attachments: [{ filename: 'dilekçe.pdf', content: Buffer.from('%PDF-1.7 …') }],
  });

test('a mail is listed for its recipient, with its text and its attachment to download', async () => {
  await send('ayse@example.com');
  await send('veli@example.com');
  const mails = await mailbox.messages('AYSE@example.com');
  expect(mails).toMatchObject([{ subject: 'Üyelik başvurunuz', to: ['ayse@example.com'], text: 'İğdır' }]);
  expect(mails[0]?.attachments).toMatchObject([{ name: 'dilekçe.pdf', type: 'application/pdf' }]);
  expect(String(await mailbox.attachment(mails[0]!, 0))).toBe('%PDF-1.7 …');
});

test('a mail that refuses is told so with the code that was set, and nothing is kept', async () => {
  await mailbox.behave({ mode: 'refuse', code: 550 });
  await expect(send('ayse@example.com')).rejects.toMatchObject({ responseCode: 550 });
  expect(await mailbox.counts()).toMatchObject({ count: 0, distinct: 0 });
});

test('a server that hangs says nothing, until it is told to go on', async () => {
  await mailbox.behave({ mode: 'hang' });
  await expect(send('ayse@example.com', {}, 500)).rejects.toThrow(/greeting/i);
  await mailbox.behave({ mode: 'accept' });
  await send('ayse@example.com');
  expect(await mailbox.counts()).toMatchObject({ count: 1 });
});

test('a mail whose answer was lost and that came again is two deliveries of one mail', async () => {
  const messageId = '<case-1.instructions@tim.localhost>';
  await mailbox.behave({ mode: 'drop-after-data' });
  await expect(send('ayse@example.com', { messageId })).rejects.toThrow();
  await mailbox.behave({ mode: 'accept' });
  await send('ayse@example.com', { messageId });
  expect(await mailbox.counts('ayse@example.com')).toMatchObject({ count: 2, distinct: 1 });
});

test('mails and switches are there after a restart', async () => {
  await send('ayse@example.com');
  await mailbox.behave({ mode: 'refuse' });
  await mailbox.close();
  mailbox = await startedMailbox(folder);
  expect(await mailbox.counts()).toMatchObject({ count: 1 });
  await expect(send('ayse@example.com')).rejects.toMatchObject({ responseCode: 451 });
});

test("the page shows a mail's HTML in a sandbox where no script runs, and escapes its words", async () => {
  await send('ayse@example.com', { html: '<script>alert(1)</script><p>Merhaba</p>', subject: '<b>Onay</b>' });
  const list = await (await fetch(mailbox.url)).text();
  expect(list).toContain('1 e-posta alındı, 1 tanesi ayrı');
  expect(list).toContain('&lt;b&gt;Onay&lt;/b&gt;');
  const id = (await mailbox.messages())[0]?.id;
  expect(await (await fetch(`${mailbox.url}/messages/${id}`)).text()).toMatch(/<iframe [^>]*sandbox="allow-popups/);
  const policy = (await fetch(`${mailbox.url}/messages/${id}/html`)).headers.get('content-security-policy');
  expect(policy).toMatch(/^sandbox allow-popups .*default-src 'none'/);
  expect(policy).not.toContain('allow-scripts');
});

test('a switch that does not exist is refused with the ones that do', async () => {
  await expect(mailbox.behave({ mode: 'explode' as never })).rejects.toThrow(/422.*drop-after-data/);
});
