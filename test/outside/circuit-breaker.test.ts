import { CircuitBreaker } from '../../outside/circuit-breaker.ts';
import { OutsideAnswerUnfit, OutsideUnavailable } from '../../outside/errors.ts';
import { HandClock } from './clock.ts';

const down = () => Promise.reject(new OutsideUnavailable('e-birlik', 'timeout'));
const unfit = () => Promise.reject(new OutsideAnswerUnfit('e-birlik', 'not JSON'));
const up = async () => 'answer';

let clock: HandClock;
let breaker: CircuitBreaker;
const fail = async (times: number) => {
  for (let time = 0; time < times; time++) await breaker.run(down).catch(() => undefined);
};
const isOpen = async () => {
  let asked = false;
  await breaker.run(async () => (asked = true)).catch(() => undefined);
  return !asked;
};

beforeEach(() => {
  clock = new HandClock();
  breaker = new CircuitBreaker({ system: 'e-birlik', clock });
});

test('after five failures in a row nobody is asked any more, and callers hear so at once', async () => {
  await fail(5);
  await expect(breaker.run(up)).rejects.toMatchObject({ name: 'OutsideUnavailable', reason: 'circuit open' });
});

test('four failures leave it closed, and an answer in between starts the count anew', async () => {
  await fail(4);
  expect(await breaker.run(up)).toBe('answer');
  await fail(4);
  expect(await isOpen()).toBe(false);
});

test('ten seconds later one call tries for all, the others still wait; its answer closes the circuit', async () => {
  await fail(5);
  clock.forward(9_999);
  expect(await isOpen()).toBe(true);
  clock.forward(1);
  let answer: (value: string) => void = () => undefined;
  const trial = breaker.run(() => new Promise<string>((resolve) => (answer = resolve)));
  expect(await isOpen()).toBe(true);
  answer('back');
  expect(await trial).toBe('back');
  expect(await isOpen()).toBe(false);
});

test('a trial that fails opens the circuit for another ten seconds', async () => {
  await fail(5);
  clock.forward(10_000);
  await expect(breaker.run(down)).rejects.toMatchObject({ reason: 'timeout' });
  clock.forward(9_999);
  expect(await isOpen()).toBe(true);
  clock.forward(1);
  expect(await isOpen()).toBe(false);
});

test('an answer that we refuse counts as an answer: one bad record does not shut out all firms', async () => {
  for (let time = 0; time < 10; time++) await expect(breaker.run(unfit)).rejects.toThrow(OutsideAnswerUnfit);
  expect(await isOpen()).toBe(false);
});
