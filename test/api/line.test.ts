import { jest } from '@jest/globals';
import { openLine, type Turn } from '../../api/line.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] }));
afterEach(() => void jest.useRealTimers());

const elapse = async (ms: number) => {
  jest.advanceTimersByTime(ms);
  await settled();
};

const setting = () => {
  const line = openLine({ atOnce: 2, longest: 3, joinMs: 1_000, patienceMs: 2_000 });
  const order: string[] = [];
  const turns = new Map<string, Turn>();
  const letIn = (name: string) => (turn: Turn) => {
    turns.set(name, turn);
    order.push(name);
  };
  /** Each comes when whatever those before have set going is over. */
  const come = async (...names: string[]) => {
    for (const name of names) {
      line.enter().then(letIn(name), ({ code, told }) => order.push(`${name}: ${code} ${told.retryAfterSeconds}`));
      await settled();
    }
  };
  const end = async (name: string) => {
    turns.get(name)!.end();
    await settled();
  };
  return { line, order, come, end, turn: (name: string) => turns.get(name)! };
};

test('R10: so many at once, the rest in the order of their coming, and whoever finds the line full is told when to come again', async () => {
  const { line, order, come, end } = setting();
  await come('a', 'b', 'c', 'd', 'e', 'f');
  expect(order).toEqual(['a', 'b', 'f: Busy 5']);
  expect(line.standing()).toEqual({ running: 2, waiting: 3, refused: 1 });
  await end('b');
  await come('g');
  expect(order.slice(3)).toEqual(['c']);
  for (const name of ['a', 'c', 'd', 'e', 'g']) await end(name);
  expect(order.slice(4)).toEqual(['d', 'e', 'g']);
  expect(line.standing()).toEqual({ running: 0, waiting: 0, refused: 1 });
});

test('R10: nobody joins a line whose first has waited long; as soon as it moves they may again', async () => {
  const { order, come, end } = setting();
  await come('a', 'b', 'c');
  await elapse(1_000);
  await come('d');
  await elapse(1);
  await come('e');
  expect(order).toEqual(['a', 'b', 'e: Busy 5']);
  await end('a');
  await come('f');
  expect(order.slice(3)).toEqual(['c']);
  await end('b');
  await end('c');
  expect(order.slice(4)).toEqual(['d', 'f']);
});

test('R10: who has waited too long is told, also when nothing moves, and leaves the others where they stood', async () => {
  const { line, order, come, end } = setting();
  await come('a', 'b', 'c');
  await elapse(900);
  await come('d');
  await elapse(1_099);
  expect(order).toEqual(['a', 'b']);
  await elapse(1);
  expect(order).toEqual(['a', 'b', 'c: Busy 5']);
  expect(line.standing()).toEqual({ running: 2, waiting: 1, refused: 1 });
  await end('a');
  expect(order.slice(3)).toEqual(['d']);
  await elapse(10_000);
  expect(line.standing()).toEqual({ running: 2, waiting: 0, refused: 1 });
  await end('b');
  await end('d');
  expect(line.standing()).toEqual({ running: 0, waiting: 0, refused: 1 });
});

test('R10: who waits for a slow sender holds nobody up, and comes back before those who have not begun', async () => {
  const { line, order, come, end, turn } = setting();
  await come('a', 'b', 'c', 'd', 'e');
  turn('a').leave();
  await settled();
  expect(order).toEqual(['a', 'b', 'c']);
  void turn('a')
    .again()
    .then(() => order.push('a again'));
  await end('b');
  expect(order.slice(3)).toEqual(['a again']);
  await turn('a').again();
  expect(line.standing()).toEqual({ running: 2, waiting: 2, refused: 0 });
});

test('R10: those who came back and wait are counted, so that slow senders make the line no longer than it may be', async () => {
  const { order, come, turn } = setting();
  await come('a', 'b');
  turn('a').leave();
  await come('c');
  turn('b').leave();
  await come('d');
  for (const name of ['a', 'b']) void turn(name).again();
  await come('e', 'f');
  expect(order).toEqual(['a', 'b', 'c', 'd', 'f: Busy 5']);
});

test('R10: who goes away while out, or while waiting to come back, leaves no place behind', async () => {
  const { line, come, end, turn } = setting();
  await come('a', 'b', 'c', 'd');
  turn('a').leave();
  await end('a');
  await expect(turn('a').again()).rejects.toMatchObject({ code: 'Busy' });
  turn('b').leave();
  await settled();
  const back = turn('b').again();
  turn('b').end();
  turn('c').end();
  await expect(back).rejects.toMatchObject({ code: 'Busy' });
  await end('d');
  await end('d');
  expect(line.standing()).toEqual({ running: 0, waiting: 0, refused: 0 });
});
