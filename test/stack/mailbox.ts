import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Mailbox, startMailbox } from '../../stack/mailbox/mailbox.ts';
import type { Switches } from '../../stack/mailbox/switches.ts';
import { published } from './published.ts';

export type ReceivedMail = {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly { name: string; type: string; size: number; url: string }[];
};

export type TestMailbox = Mailbox & {
  /** Newest first, of one recipient or of all. */
  messages(to?: string): Promise<readonly ReceivedMail[]>;
  /** Every taken mail counted, and those that differ by Message-ID. */
  counts(to?: string): Promise<{ count: number; distinct: number }>;
  attachment(mail: ReceivedMail, index: number): Promise<Buffer>;
  behave(switches: Partial<Switches>): Promise<void>;
};

/** A mail server of the caller's own; `close()` ends it and removes its mails. */
export async function startedMailbox(dataDir?: string): Promise<TestMailbox> {
  const folder = dataDir ?? (await mkdtemp(join(published().folder, 'mailbox-')));
  const mailbox = await startMailbox({ dataDir: folder, httpPort: 0, smtpPort: 0 });
  const ask = async (path: string, init?: RequestInit) => {
    const answer = await fetch(mailbox.url + path, init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const list = async (to = '') => (await ask(`/api/messages?to=${encodeURIComponent(to)}`)).json();
  return {
    ...mailbox,
    messages: async (to) => ((await list(to)) as { messages: ReceivedMail[] }).messages,
    counts: async (to) => (await list(to)) as { count: number; distinct: number },
    attachment: async (mail, index) => Buffer.from(await (await ask(mail.attachments[index]!.url)).arrayBuffer()),
    behave: async (switches) => void (await ask('/api/switches', post({ mode: 'accept', ...switches }))),
    close: async () => {
      await mailbox.close();
      if (dataDir === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
