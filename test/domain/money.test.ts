import fc from 'fast-check';
import { formatMoney, moneySentences, parseMoney } from '../../domain/money.ts';

test.each([
  ['1.234,56', 123456],
  ['1234,56', 123456],
  ['1.234', 123400],
  ['1 234,5', 123450],
  ['0,01', 1],
  ['12 TL', 1200],
  ['₺1.234.567,50', 123456750],
  [' 1.234,56 ₺ ', 123456],
])('"%s" is %i kuruş', (typed, kurus) => {
  expect(parseMoney(typed)).toEqual({ kurus });
});

test.each([
  ['1234.56', 'moneyShape'],
  ['12.5', 'moneyShape'],
  ['1,234.56', 'moneyShape'],
  ['1.23.456', 'moneyShape'],
  ['-5', 'moneyShape'],
  ['1e3', 'moneyShape'],
  ['', 'moneyShape'],
  [',50', 'moneyShape'],
  ['1,2,3', 'moneyShape'],
  ['5 $', 'moneyShape'],
  ['1,005', 'moneyDecimals'],
  ['1.000.000.000.000', 'moneyTooLarge'],
] as const)('"%s" is not guessed at', (typed, problem) => {
  expect(parseMoney(typed)).toEqual({ problem });
  expect(moneySentences[problem]).toMatch(/\.$/);
});

test('U25: what is written is read back to the kuruş, also beyond what a float can hold', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (kurus) => {
      expect(parseMoney(formatMoney(kurus))).toEqual({ kurus });
    }),
  );
  expect(formatMoney(99_999_999_999_999)).toBe('999.999.999.999,99 ₺');
  expect(formatMoney(-5)).toBe('-0,05 ₺');
});

test('half a kuruş is a mistake of ours, not an amount', () => {
  expect(() => formatMoney(0.5)).toThrow(RangeError);
});
