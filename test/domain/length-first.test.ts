import { jest } from '@jest/globals';
import { emailKey, type IdentifierKind, identifiers } from '../../domain/identifiers.ts';
import { parseMoney } from '../../domain/money.ts';
import { normalisePassword, passwordProblem } from '../../domain/password.ts';

const kinds = Object.keys(identifiers) as IdentifierKind[];
const attacks = ['0', 'a', ' ', 'a@', '1.', 'aA1', '\u0300', 'İ'].map((unit) =>
  unit.repeat(Math.ceil(100_000 / unit.length)),
);

/** Length is judged before any pattern, so the cost of a refusal does not depend on what the text is made of. */
describe('R37: a text of 100 kB is refused for its length before any pattern or normalising runs', () => {
  const untouched = [
    jest.spyOn(RegExp.prototype, 'exec'),
    jest.spyOn(RegExp.prototype, 'test'),
    jest.spyOn(String.prototype, 'normalize'),
    jest.spyOn(String.prototype, 'split'),
    jest.spyOn(String.prototype, 'replace'),
  ];
  const calls = () => untouched.reduce((sum, spy) => sum + spy.mock.calls.length, 0);

  afterAll(() => jest.restoreAllMocks());

  test('the witnesses see the patterns of a text of ordinary length', () => {
    const before = calls();
    const problem = identifiers.vkn.problem('1234567891');
    const seen = calls() - before;
    expect([problem, seen > 0]).toEqual(['vknCheckDigit', true]);
  });

  test.each(kinds)('%s', (kind) => {
    const before = calls();
    const outcomes = attacks.map((attack) => [
      identifiers[kind].problem(identifiers[kind].normalise(attack)) !== undefined,
      identifiers[kind].is(attack),
    ]);
    const seen = calls() - before;
    expect(outcomes.every(([refused, taken]) => refused && !taken)).toBe(true);
    expect(seen).toBe(0);
  });

  test('e-mail keys, passwords and money', () => {
    const before = calls();
    const keys = attacks.map(emailKey);
    const passwords = attacks.map((attack) => passwordProblem(normalisePassword(attack), { email: attack }));
    const amounts = attacks.map(parseMoney);
    const seen = calls() - before;
    expect(keys.every((key) => key === undefined)).toBe(true);
    expect(new Set(passwords)).toEqual(new Set(['passwordTooLong']));
    expect(amounts.every((amount) => 'problem' in amount)).toBe(true);
    expect(seen).toBe(0);
  });
});
