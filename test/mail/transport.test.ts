import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MailProblem } from '../../activities/mail/problem.ts';
import { createTransport, type Letter } from '../../activities/mail/transport.ts';
import { startedMailbox, type TestMailbox } from '../stack/mailbox.ts';
import { config, noon } from './stage.ts';

let mailbox: TestMailbox;
beforeEach(async () => {
  mailbox = await startedMailbox();
});
afterEach(() => mailbox.close());

const letter: Letter = {
  ...{ messageId: '<1@evrak.example>', fromName: 'TİM Online İşlemler', to: ['ece@mavidokuma.example'], date: noon },
  ...{ subject: 'Üyelik başvurunuz alındı', html: '<p>Işık ĞÜŞİÖÇ ₺</p>', text: 'Işık ĞÜŞİÖÇ ₺\n', attachments: [] },
};
const transport = (patience?: number) =>
  createTransport({ smtpUrl: mailbox.smtpUrl, mailFrom: config.mailFrom, ...(patience && { patience }) });
const problem = (letter: Letter, patience?: number) =>
  transport(patience)
    .send(letter)
    .then(
      () => undefined,
      (error: unknown) => error,
    );

test('a letter arrives with its words, its name and its own Message-ID', async () => {
  const scan = {
    fileName: 'Üyelik dilekçesi TIM-B-2026-000045.pdf',
    type: 'application/pdf',
    content: Buffer.from('%PDF'),
  };
  await transport().send({ ...letter, attachments: [scan] });
  const [mail] = await mailbox.messages('ece@mavidokuma.example');
  expect(mail).toMatchObject({ subject: letter.subject, messageId: '<1@evrak.example>', text: letter.text });
  expect(mail!.html).toContain('Işık ĞÜŞİÖÇ ₺');
  expect(mail!.headers).toMatchObject({ 'auto-submitted': 'auto-generated' });
  expect(new Date(mail!.headers['date']!)).toEqual(noon);
  expect(mail!.attachments).toEqual([expect.objectContaining({ name: scan.fileName, type: scan.type, size: 4 })]);
});

describe('R35: nothing that a person typed reaches header or envelope', () => {
  test('line breaks in subject, names and file names begin no header', async () => {
    const evil = 'a\r\nBcc: herkes@firma.example\r\n\r\nb\u2028c';
    const attachments = [{ fileName: evil, type: 'application/pdf', content: Buffer.from('x') }];
    await transport().send({ ...letter, subject: evil, fromName: evil, attachments });
    const [mail, ...more] = await mailbox.messages();
    expect(more).toEqual([]);
    expect(mail!.to).toEqual(['ece@mavidokuma.example']);
    expect(mail!.headers).not.toHaveProperty('bcc');
    expect(mail!.subject).toBe('a Bcc: herkes@firma.example b c');
    expect(mail!.text).toBe(letter.text);
  });

  test.each([
    'a@b.example, c@d.example',
    'Ece <a@b.example>',
    'a@b.example\r\nRCPT TO:<c@d.example>',
    'a@b.example>',
    '',
  ])('the address %j is none, so nothing is sent, not even to others', async (to) => {
    expect(await problem({ ...letter, to: [to] })).toMatchObject({ code: 'MailAddress', final: true });
    expect(await problem({ ...letter, to: [...letter.to, to] })).toMatchObject({ code: 'MailAddress', final: true });
    expect(await mailbox.messages()).toEqual([]);
  });

  test('neither a path nor an address in a letter is ever opened', async () => {
    const content = { path: '/etc/hostname' } as unknown as Buffer;
    const attached = { ...letter, attachments: [{ fileName: 'a.pdf', type: 'application/pdf', content }] };
    expect(await problem(attached)).toBeInstanceOf(MailProblem);
    expect(await mailbox.messages()).toEqual([]);
  });
});

describe('what a mail server says becomes a code without an address in it', () => {
  test.each([
    [451, 'MailDeferred', false],
    [550, 'MailRefused', true],
  ])('%i is %s', async (code, expected, final) => {
    await mailbox.behave({ mode: 'refuse', code });
    const refused = (await problem(letter)) as MailProblem;
    expect(refused).toMatchObject({ code: expected, final, message: `${expected} ${code}` });
    expect(JSON.stringify([refused.message, refused.stack, refused.cause])).not.toContain('ece@');
  });

  test('no server at all is MailUnreachable', async () => {
    const nobody = createTransport({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: config.mailFrom });
    await expect(nobody.send(letter)).rejects.toMatchObject({ code: 'MailUnreachable', final: false });
  });

  test('a server that takes the mail and dies before it says so is MailUnreachable', async () => {
    await mailbox.behave({ mode: 'drop-after-data' });
    expect(await problem(letter)).toMatchObject({ code: 'MailUnreachable' });
    expect(await mailbox.counts()).toMatchObject({ count: 1 });
  });
});

describe('R11: a server that hangs is given up', () => {
  test('when it says nothing', async () => {
    await mailbox.behave({ mode: 'hang' });
    expect(await problem(letter, 300)).toMatchObject({ code: 'MailUnreachable', final: false });
  });

  test('when it drips: each word in time, never all of them', async () => {
    const dripping = await aDrippingServer();
    const { port } = dripping.address() as AddressInfo;
    const slow = createTransport({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: config.mailFrom, patience: 400 });
    await expect(slow.send(letter)).rejects.toMatchObject({ code: 'MailUnreachable' });
    await new Promise((allConnectionsEnded) => dripping.close(allConnectionsEnded));
  });
});

/** Greets with a multi-line answer that never comes to its last line. */
async function aDrippingServer(): Promise<Server> {
  const server = createServer((socket) => {
    const drip = setInterval(() => socket.write('220-bir dakika\r\n'), 50);
    socket.on('error', () => undefined).once('close', () => clearInterval(drip));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}
