import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { useLink } from '../../db/linkUse.ts';
import { eventsOf, newest, openPost, type Post, rowOf, tokenIn } from './post.ts';
import { anAccount, anApplication } from './stage.ts';

const script = fileURLToPath(new URL('./deliver-once.ts', import.meta.url));

let post: Post;
beforeAll(async () => {
  post = await openPost();
});
afterAll(() => post.close());

test.each([
  ['mail:before-intent', 1],
  ['mail:after-intent', 1],
  ['mail:after-effect', 2],
  ['mail:after-record', 1],
])(
  'R2: killed at %s, the mail is sent, its link works, and what came twice bears one Message-ID',
  async (point, copies) => {
    const to = `ece-${randomUUID()}@mavidokuma.example`;
    const caseId = await anApplication(post.db, { email: to });
    const person = await anAccount(post.db, { email: to });
    const marker = join(post.folder, `died-${randomUUID()}`);
    const attempt = () => attempted({ CASE_ID: caseId, MAIL: 'welcome', FAILPOINT: point, FAILPOINT_MARKER: marker });

    expect(await attempt()).toBe('SIGKILL');
    expect(await attempt()).toBe(0);

    expect(await post.mailbox.counts(to)).toMatchObject({ count: copies, distinct: 1 });
    expect(await rowOf(post.db, `${caseId}:mail:1`)).toMatchObject({ state: 'sent' });
    expect(await eventsOf(post.db, caseId)).toEqual(['mailSent']);
    const tokens = (await post.mailbox.messages(to)).map(({ text }) => tokenIn(text));
    expect(new Set(tokens).size).toBe(1);
    const { sent_at: now } = await rowOf(post.db, `${caseId}:mail:1`);
    const used = await post.db.transaction((trx) => useLink(trx, { token: tokens[0]!, institution: 'tim', now }));
    expect(used).toEqual({ person });
  },
);

test('R17: a link whose mail was taken just before a crash ends by itself, though nobody recorded the sending', async () => {
  const to = `ece-${randomUUID()}@mavidokuma.example`;
  const caseId = await anApplication(post.db, { email: to });
  await anAccount(post.db, { email: to });
  const marker = join(post.folder, `died-${randomUUID()}`);
  await attempted({ CASE_ID: caseId, MAIL: 'welcome', FAILPOINT: 'mail:after-effect', FAILPOINT_MARKER: marker });
  const { attempted_at } = await rowOf(post.db, `${caseId}:mail:1`);
  const token = tokenIn((await newest(post.mailbox, to)).text);
  const use = (now: Date) => post.db.transaction((trx) => useLink(trx, { token, institution: 'tim', now }));
  expect(await use(new Date(attempted_at.getTime() + 86_401_000))).toBe('expired');
  expect(await use(new Date(attempted_at.getTime() + 86_399_000))).toMatchObject({ person: expect.any(String) });
});

/** The exit code, or the signal that ended it. */
async function attempted(env: Record<string, string>): Promise<number | string> {
  const places = { DATABASE_URL: post.url, SMTP_URL: post.mailbox.smtpUrl, FOLDER: post.folder };
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'], ...places, ...env },
    stdio: 'inherit',
  });
  const [code, signal] = await once(child, 'exit');
  return signal ?? code;
}
