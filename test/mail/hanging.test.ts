import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openPost, type Post, rowOf } from './post.ts';
import { anApplication } from './stage.ts';

/** A server that is shut down says so or just goes. */
const notNow = expect.stringMatching(/^Mail(?:Deferred|Unreachable)/);

let post: Post;
beforeAll(async () => {
  post = await openPost({ max: 2, patience: 30_000 });
});
afterAll(() => post.close());

test('R11: with two connections and twelve mails at a server that hangs, the database still answers everybody', async () => {
  const cases = await Promise.all(
    Array.from({ length: 12 }, (_, nth) => anApplication(post.db, { email: `ece-${nth}@mavidokuma.example` })),
  );
  await post.mailbox.behave({ mode: 'hang' });
  let over = 0;
  const attempts = cases.map((caseId) =>
    post
      .deliverMail({ mailId: `${caseId}:mail:1`, caseId, name: 'withdrawn' })
      .then(
        () => 'sent',
        ({ type }: { type: string }) => type,
      )
      .finally(() => {
        over += 1;
      }),
  );
  await untilAllAre('sending');
  await untilNoConnectionIsHeld();
  const { rows } = await post.db.raw(
    `SELECT count(*)::int AS open FROM pg_stat_activity
     WHERE xact_start < now() AND datname = current_database() AND backend_type = 'client backend'`,
  );
  expect(rows).toEqual([{ open: 0 }]);
  expect(over).toBe(0);
  await post.mailbox.close();
  expect(await Promise.all(attempts)).toEqual(Array(12).fill(notNow));
  for (const caseId of cases)
    expect(await rowOf(post.db, `${caseId}:mail:1`)).toMatchObject({
      state: 'queued',
      last_problem: notNow,
    });
});

async function untilAllAre(state: string): Promise<void> {
  const found = await post.db('mails').where({ state }).select('id');
  if (found.length < 12) await untilAllAre(state);
}

/** The last commit is seen a moment before its connection is given back. */
async function untilNoConnectionIsHeld(): Promise<void> {
  while (post.db.client.pool.numUsed() > 0) await new Promise((next) => setImmediate(next));
}
