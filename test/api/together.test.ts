import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { together } from '../../db/together.ts';

const aDatabase = () => ({}) as Knex;

test('whoever asks, and with whomever they are asked together, is answered their own question', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.integer(), { minLength: 1, maxLength: 20 }), { maxLength: 20 }),
      async (waves) => {
        const double = together(async (_, numbers: readonly number[]) => {
          await turn();
          return numbers.map((number) => number * 2);
        });
        const db = aDatabase();
        const answers: Promise<void>[] = [];
        for (const wave of waves) {
          for (const number of wave) answers.push(double(db, number).then((answer) => expect(answer).toBe(number * 2)));
          await turn();
        }
        await Promise.all(answers);
      },
    ),
  );
});

test('P3: a thousand at once are a few statements, and none is told what was so before they asked', async () => {
  let now = 0;
  const statements: number[] = [];
  const look = together(async (_, asked: readonly number[]) => {
    statements.push(asked.length);
    const seen = now;
    await turn();
    return asked.map(() => seen);
  });
  const db = aDatabase();
  const asking: Promise<void>[] = [];
  for (let nth = 0; nth < 1_000; nth++) {
    const since = ++now;
    asking.push(look(db, nth).then((seen) => expect(seen).toBeGreaterThanOrEqual(since)));
    if (nth % 100 === 99) await turn();
  }
  await Promise.all(asking);
  expect(statements.length).toBeLessThan(20);
  expect(statements.reduce((sum, size) => sum + size, 0)).toBe(1_000);
});

test('what fails fails for those who were in it, and the next are asked all the same', async () => {
  const look = together(async (_, asked: readonly string[]) => {
    await turn();
    if (asked.includes('bad')) throw new Error('no');
    return asked;
  });
  const db = aDatabase();
  const failing = [look(db, 'bad'), look(db, 'beside')].map((one) => one.catch(() => 'failed'));
  expect(await Promise.all(failing)).toEqual(['failed', 'failed']);
  expect(await look(db, 'good')).toBe('good');
});

test('two databases do not wait in one line', async () => {
  const seen: Knex[] = [];
  const look = together(async (db, asked: readonly string[]) => {
    seen.push(db);
    return asked;
  });
  const [one, other] = [aDatabase(), aDatabase()];
  await Promise.all([look(one, 'a'), look(other, 'b')]);
  expect(seen).toEqual([one, other]);
});
