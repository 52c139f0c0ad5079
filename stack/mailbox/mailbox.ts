import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { mailboxApp } from './http.ts';
import { smtpServer } from './smtp.ts';
import { MailStore } from './store.ts';
import { SwitchFile } from './switches.ts';

export type MailboxOptions = {
  readonly dataDir: string;
  /** 0 takes any free port. */
  readonly httpPort: number;
  readonly smtpPort: number;
};

export type Mailbox = { readonly url: string; readonly smtpUrl: string; close(): Promise<void> };

/** A mail server that keeps what it takes and shows it on a page. */
export async function startMailbox({ dataDir, httpPort, smtpPort }: MailboxOptions): Promise<Mailbox> {
  const store = await MailStore.open(join(dataDir, 'mailbox'));
  const switches = await SwitchFile.open(join(dataDir, 'mailbox', 'switches.json'));
  const smtp = smtpServer(store, switches);
  await new Promise<void>((ready) => void smtp.listen(smtpPort, '127.0.0.1', ready));
  const http = createServer(mailboxApp(store, switches));
  await new Promise<void>((ready) => void http.listen(httpPort, '127.0.0.1', ready));
  const close = async () => {
    http.closeAllConnections();
    await Promise.all([new Promise((done) => http.close(done)), new Promise<void>((done) => smtp.close(() => done()))]);
  };
  const smtpAddress = smtp.server.address() as AddressInfo;
  const httpAddress = http.address() as AddressInfo;
  return { url: `http://localhost:${httpAddress.port}`, smtpUrl: `smtp://localhost:${smtpAddress.port}`, close };
}
